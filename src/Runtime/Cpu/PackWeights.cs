using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Writes the weights of a network in the order in which its kernels read them. For emitted code.</summary>
/// <remarks>A delegate, not a function pointer: it keeps the assembly that it calls loaded.</remarks>
/// <param name="weights">The weights as given.</param>
/// <param name="packed">Receives them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe delegate void PackWeights(Weights weights, float* packed);
