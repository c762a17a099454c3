using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The kernels of one network, and what is known of it. For emitted code.</summary>
/// <remarks>The implementations are structs, so that <see cref="CpuNetwork{TKernels}"/> has code of its own for each and calls them directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ICpuKernels
{
    /// <summary>The network.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>Writes the weights in the order in which the kernels read them.</summary>
    /// <param name="weights">The weights of the network.</param>
    /// <param name="packed">Receives <see cref="NetworkInfo.PackedBytes"/>.</param>
    static abstract void Pack(ITensorReader weights, float* packed);

    /// <summary>The forward pass of one input, without optional outputs.</summary>
    /// <param name="x">Each of <see cref="NetworkInfo.Inputs"/>.</param>
    /// <param name="y">Receive each of <see cref="NetworkInfo.Outputs"/>, channels first.</param>
    /// <param name="arena">The workspace: <see cref="NetworkInfo.ArenaBytes"/>.</param>
    /// <param name="packed">The weights as <see cref="Pack"/> writes them.</param>
    /// <param name="clock">Told of each kernel when it is done.</param>
    static abstract void Run<TVector, TClock>(Source* x, float** y, float* arena, float* packed, TClock clock)
        where TVector : struct, ISimd<TVector>
        where TClock : struct, IKernelClock;

    /// <summary>The forward pass of one input with the optional outputs that are wanted: <see cref="NetworkInfo.WithOptional"/>. A network that has none has no such pass.</summary>
    /// <param name="x">Each of <see cref="NetworkInfo.Inputs"/>.</param>
    /// <param name="y">Receive each of <see cref="NetworkInfo.Outputs"/>, channels first; null for those that are not wanted.</param>
    /// <param name="arena">The workspace: the <see cref="NetworkInfo.ArenaBytes"/> of this pass.</param>
    /// <param name="packed">The weights as <see cref="Pack"/> writes them.</param>
    /// <param name="clock">Told of each kernel when it is done.</param>
    static virtual void RunWithOptional<TVector, TClock>(Source* x, float** y, float* arena, float* packed, TClock clock)
        where TVector : struct, ISimd<TVector>
        where TClock : struct, IKernelClock =>
        throw new NotSupportedException();
}
