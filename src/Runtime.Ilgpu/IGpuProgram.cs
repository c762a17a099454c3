using System.ComponentModel;
using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>The launches of a network. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IGpuProgram
{
    /// <summary>Elements of the largest map for one image: kernels count those of a batch in 32 bits.</summary>
    int LargestMap { get; }

    /// <summary>Elements of workspace for one image.</summary>
    long ArenaLength { get; }

    /// <summary>Elements of workspace for one image where an optional output is wanted.</summary>
    long ArenaLengthWithOptional => ArenaLength;

    /// <summary>Elements of packed weights.</summary>
    long PackedLength { get; }

    /// <summary>Writes the weights in the order in which the kernels read them.</summary>
    /// <param name="weights">The weights of the network.</param>
    /// <param name="packed">Receives <see cref="PackedLength"/> elements.</param>
    void Pack(ITensorReader weights, float* packed);

    /// <summary>Compiles the kernels that a device launches: their forms for the groups that it allows.</summary>
    void Load(Accelerator accelerator);

    /// <summary>Launches the kernels in order, without those for optional outputs; returns before they are done.</summary>
    /// <param name="stream">The stream that orders them.</param>
    /// <param name="inputs">[batch, C, H, W] of each of <see cref="NetworkInfo.Inputs"/>.</param>
    /// <param name="outputs">Receive [batch, ...] of each of <see cref="NetworkInfo.Outputs"/>.</param>
    /// <param name="arena">Workspace for the batch.</param>
    /// <param name="packed">The packed weights.</param>
    /// <param name="batch">Images.</param>
    void Run(AcceleratorStream stream, ReadOnlySpan<ArrayView<float>> inputs, ReadOnlySpan<ArrayView<float>> outputs, ArrayView<float> arena, ArrayView<float> packed, int batch);

    /// <inheritdoc cref="Run"/>
    /// <summary>Launches the kernels in order, those for optional outputs included; returns before they are done. A network without such has no such launches.</summary>
    void RunWithOptional(AcceleratorStream stream, ReadOnlySpan<ArrayView<float>> inputs, ReadOnlySpan<ArrayView<float>> outputs, ArrayView<float> arena, ArrayView<float> packed, int batch) =>
        throw new NotSupportedException();
}
