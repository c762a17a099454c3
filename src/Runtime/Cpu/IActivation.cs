using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>A function of each element. For emitted code.</summary>
/// <remarks>Implemented by structs, so that each kernel is compiled with its own. Numbers that the function takes besides are the struct's.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IActivation
{
    /// <summary>About how many instructions it takes.</summary>
    static abstract int Cost { get; }

    /// <summary>The function of each lane.</summary>
    /// <param name="x">The elements.</param>
    TVector Apply<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>;
}
