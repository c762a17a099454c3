using System.ComponentModel;
using ILGPU;

namespace NetGen.Ilgpu;

/// <summary>What a kernel is given. For emitted code.</summary>
/// <remarks>One struct for all kernels: ILGPU passes it by value, and views before scalars keep their alignment on every back end.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct GpuArguments
{
    /// <summary>The input.</summary>
    public ArrayView<float> X;

    /// <summary>Weights.</summary>
    public ArrayView<float> W;

    /// <summary>Bias.</summary>
    public ArrayView<float> B;

    /// <summary>The result.</summary>
    public ArrayView<float> Y;

    /// <summary>The first operand of the epilogue.</summary>
    public ArrayView<float> R0;

    /// <summary>The second operand of the epilogue.</summary>
    public ArrayView<float> R1;

    /// <summary>The third operand of the epilogue.</summary>
    public ArrayView<float> R2;

    /// <summary>The fourth operand of the epilogue.</summary>
    public ArrayView<float> R3;

    /// <summary>The fifth operand of the epilogue.</summary>
    public ArrayView<float> R4;

    /// <summary>The sixth operand of the epilogue.</summary>
    public ArrayView<float> R5;

    /// <summary>The seventh operand of the epilogue.</summary>
    public ArrayView<float> R6;

    /// <summary>The eighth operand of the epilogue.</summary>
    public ArrayView<float> R7;

    /// <summary>Images.</summary>
    public int Batch;
}
