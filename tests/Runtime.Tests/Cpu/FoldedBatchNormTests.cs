using NetGen.Cpu;

namespace NetGen.Tests;

public sealed class FoldedBatchNormTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void IsTheNormOfTheConvolution(bool affine, bool biased)
    {
        float[] weight = affine ? [1.5f, -2, 0] : [];
        float[] bias = affine ? [0.5f, 1, 3] : [];
        float[] mean = [0.1f, -4, 100];
        float[] variance = [0.25f, 0, 1e4f];
        float[] before = biased ? [1, -2, 3] : [];
        float[] scale = new float[3];
        float[] shift = new float[3];

        FoldedBatchNorm.Fold(weight, bias, mean, variance, 1e-5, before, scale, shift);

        for (int c = 0; c < 3; c++)
        {
            foreach (double x in new[] { 0, 1.25, -30 })
            {
                double input = x + (biased ? before[c] : 0);
                double norm = (input - mean[c]) / Math.Sqrt(variance[c] + 1e-5) * (affine ? weight[c] : 1) + (affine ? bias[c] : 0);
                (x * scale[c] + shift[c]).ShouldBe(norm, 1e-6 * (1 + Math.Abs(norm) + Math.Abs(x * scale[c])));
            }
        }
    }
}
