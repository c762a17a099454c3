namespace NetGen.Generator.Tests.Differential;

/// <summary>What a kernel knows of its input is the shape that the layer was written on, not that of the value which lies there.</summary>
public sealed class ReshapedInputTests
{
    /// <summary>A quick run tries one network of so many.</summary>
    private const int Few = 37;

    [Fact]
    public void SomeAgreeWithTheReference() => Agree(i => i % Few == 0);

    [Fact]
    [Trait("Category", "Long")]
    public void TheOthersAgreeWithTheReference() => Agree(i => i % Few != 0);

    /// <summary>A pool of one dimension behind a map of height 1, one of two behind a sequence, and indices of a map.</summary>
    [Fact]
    public void Pools() => Agree(
    [
        new([1, 1, 6], "[Reshape(1, 6), AvgPool1D(3)]"),
        new([1, 1, 6], "[Reshape(1, 6), MaxPool1D(3)]"),
        new([3, 1, 6], "[Conv2D(4, 1), Reshape(4, 6), MaxPool1D(3, Stride = 2, Padding = 1, CeilMode = true)]"),
        new([3, 6], "[Reshape(3, 1, 6), AvgPool2D(new[] { 1, 2 }), Upsample2D(ScaleFactor = 2, Mode = \"bilinear\")]"),
        new([3, 6], "[Reshape(3, 1, 6), MaxPool2D(new[] { 1, 2 }), As(\"p\"), MaxUnpool2D(\"p\")]"),
        new([3, 6], "[Reshape(3, 1, 1, 6), MaxPool3D(3, Stride = 1, Padding = 1), Conv3D(2, 3, Padding = 1), ConvTranspose3D(3, 2, Stride = 2)]"),
        new([3, 4, 5], "[Reshape(3, 1, 4, 5), Conv3D(2, 3, Padding = 1), Reshape(2, 4, 5), MaxPool2D(2)]"),
    ]);

    private static void Agree(Func<int, bool> isTried) => Agree(ReshapedInputs.All().Where((_, i) => isTried(i)));

    private static void Agree(IEnumerable<NetworkSource> networks) => Comparison.Agree(networks, seed: 5, $"networks of reshaped inputs {TestedBackEnd.Where}");
}
