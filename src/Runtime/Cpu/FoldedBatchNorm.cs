using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Batch norm at inference is one factor and one summand a channel, which fold into the convolution before it. For emitted code.</summary>
/// <remarks>Ioffe and Szegedy, "Batch normalization", 2015, algorithm 2. Computed in double and rounded once.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoldedBatchNorm
{
    /// <summary>scale = weight / sqrt(variance + epsilon), shift = bias + (before - mean) * scale: norm(conv + before) = scale * conv + shift.</summary>
    /// <param name="weight">Its learned factor, or empty (<c>affine=False</c>) for 1.</param>
    /// <param name="bias">Its learned summand, or empty for 0.</param>
    /// <param name="mean">Its running mean.</param>
    /// <param name="variance">Its running variance.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="before">The bias of the convolution before it, or empty for 0.</param>
    /// <param name="scale">Receives the factor; its length is the number of channels.</param>
    /// <param name="shift">Receives the summand.</param>
    public static void Fold(
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, double epsilon,
        ReadOnlySpan<float> before, Span<float> scale, Span<float> shift)
    {
        for (int c = 0; c < scale.Length; c++)
        {
            double factor = (weight.IsEmpty ? 1 : weight[c]) / Math.Sqrt(variance[c] + epsilon);
            double offset = (before.IsEmpty ? 0 : before[c]) - (double)mean[c];
            scale[c] = (float)factor;
            shift[c] = (float)((bias.IsEmpty ? 0 : bias[c]) + offset * factor);
        }
    }
}
