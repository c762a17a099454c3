using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A contraction and where its weights lie, in one block of outputs for each group.</summary>
/// <param name="Contraction">The contraction.</param>
/// <param name="Place">Where the weights and the bias start.</param>
/// <param name="Phase">The pixels of the result that it computes, where it is a part of a transposed convolution; else null.</param>
internal sealed record PackedContraction(Contraction Contraction, (long Weights, long Bias) Place, Phase? Phase = null)
{
    private long Outputs => (long)Contraction.Groups * Contraction.Outputs;

    /// <summary>The view of the weights.</summary>
    public string Weights => KernelArguments.Packed(Place.Weights, Outputs * Contraction.Sums);

    /// <summary>The view of the bias.</summary>
    public string Bias => KernelArguments.Packed(Place.Bias, Outputs);
}
