namespace NetGen.Generator.Tests.Differential;

/// <summary>Emitted code agrees with the reference for each layer, whatever its options. Each layer has a class, since classes run side by side and the tests of one do not.</summary>
public abstract class LayerCombinationTests
{
    [Fact]
    public void SomeAgreeWithTheReference() => Agree((_, i) => i % TestedBackEnd.Few == 0);

    /// <summary>Under a culture whose numbers are no C#, since the compiler runs under the developer's.</summary>
    [Fact, Trait("Category", "Long")]
    public void AllAgreeUnderAnUnusualCulture()
    {
        using var culture = new UnusualCulture();
        Agree((_, _) => true);
    }

    private void Agree(Func<NetworkSource, int, bool> isTried) =>
        Comparison.Agree(LayerCombinations.All[GetType().Name]().Where(isTried), seed: 7, $"networks of combined options {TestedBackEnd.Where}");

    public sealed class Conv1D : LayerCombinationTests;

    public sealed class Conv2D : LayerCombinationTests;

    public sealed class Conv3D : LayerCombinationTests;

    public sealed class ConvTranspose1D : LayerCombinationTests;

    public sealed class ConvTranspose2D : LayerCombinationTests;

    public sealed class ConvTranspose3D : LayerCombinationTests;

    public sealed class DepthwiseConv2D : LayerCombinationTests;

    public sealed class Separable : LayerCombinationTests;

    public sealed class Dense : LayerCombinationTests;

    public sealed class MaxPool1D : LayerCombinationTests;

    public sealed class MaxPool2D : LayerCombinationTests;

    public sealed class MaxPool3D : LayerCombinationTests;

    public sealed class AvgPool1D : LayerCombinationTests;

    public sealed class AvgPool2D : LayerCombinationTests;

    public sealed class AvgPool3D : LayerCombinationTests;

    public sealed class AdaptivePool1D : LayerCombinationTests;

    public sealed class AdaptivePool2D : LayerCombinationTests;

    public sealed class AdaptivePool3D : LayerCombinationTests;

    public sealed class MaxUnpool2D : LayerCombinationTests;

    public sealed class Concat1D : LayerCombinationTests;

    public sealed class Concat2D : LayerCombinationTests;

    public sealed class Concat3D : LayerCombinationTests;

    public sealed class ElementWise : LayerCombinationTests;

    public sealed class Combining : LayerCombinationTests;

    public sealed class Parameters : LayerCombinationTests;

    public sealed class FusedActivations : LayerCombinationTests;

    public sealed class LayerNorm : LayerCombinationTests;

    public sealed class Reshaping : LayerCombinationTests;

    public sealed class ChannelOrder : LayerCombinationTests;

    public sealed class Movement : LayerCombinationTests;

    public sealed class ReferenceLayers : LayerCombinationTests;
}
