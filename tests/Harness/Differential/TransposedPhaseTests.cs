namespace NetGen.Generator.Tests.Differential;

/// <summary>Transposed convolutions of many phases: some without an element of the kernel, some in an order of their own, and more than have a launch each on a device.</summary>
public sealed class TransposedPhaseTests
{
    [Fact]
    public void Agree_with_the_reference()
    {
        NetworkSource[] networks =
        [
            new([3, 4, 5], "[ConvTranspose2D(2, 3, Stride = 5, Padding = 1), ReLU]"),
            new([3, 4, 3], "[ConvTranspose2D(4, 7, Stride = 5, Padding = 2, OutputPadding = 4)]"),
            new([2, 3, 3], "[ConvTranspose2D(2, 5, Stride = 4, Dilation = 3, Padding = 3), SiLU]"),
            new([2, 3, 4], "[ConvTranspose2D(3, 4, Stride = 6, Dilation = 4)]"),
            new([2, 3, 4], "[ConvTranspose2D(3, 5, Stride = 3, Dilation = 2, Padding = 1, OutputPadding = 1)]"),
            new([4, 3, 3], "[ConvTranspose2D(4, 3, Stride = 7, Groups = 4)]"),
            new([4, 3, 3], "[ConvTranspose2D(6, 3, Stride = 5, Groups = 2, Dilation = 2), BatchNorm2D]"),
            new([4, 3, 3], "[ConvTranspose2D(4, 3, Stride = 2, Groups = 4, Dilation = 3)]"),
            new([2, 6], "[ConvTranspose1D(3, 3, Stride = 40)]"),
            new([2, 6], "[ConvTranspose1D(1, 50, Stride = 7, Dilation = 3, Padding = 20)]"),
            new([1, 5], "[ConvTranspose1D(1, 300, Stride = 2)]"),
            new([2, 2, 3, 2], "[ConvTranspose3D(2, 2, Stride = 3), ReLU]"),
            new([2, 2, 3, 2], "[ConvTranspose3D(2, new[] { 1, 3, 2 }, Stride = new[] { 2, 3, 4 }, Dilation = new[] { 1, 2, 3 })]"),
            new([2, 3, 3], "[ConvTranspose2D(2, 3, Stride = 5, Padding = 1), As(\"a\"), Sigmoid, Mul(\"a\")]"),
            new([2, 3, 3], "[ConvTranspose2D(2, 1, Stride = 9)]"),
            new([2, 1, 1], "[ConvTranspose2D(2, 2, Stride = 50)]"),
        ];

        Comparison.Differences(networks, seed: 3).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Large_max_pools_agree_when_they_are_lowered()
    {
        NetworkSource[] networks =
        [
            new([2, 12, 13], "[ReLU, AdaptiveMaxPool2D(1)]", "Lowering.MaxPool"),
            new([2, 12, 13], "[MaxPool2D(11, Stride = 1)]", "Lowering.MaxPool"),
            new([2, 23, 24], "[ReLU, MaxPool2D(11, Stride = 4, Padding = 5)]", "Lowering.MaxPool"),
            new([2, 23, 24], "[ReLU, MaxPool2D(11, Stride = 5, CeilMode = true)]", "Lowering.MaxPool"),
            new([1, 300], "[MaxPool1D(150, Stride = 50)]", "Lowering.MaxPool"),
            new([1, 5, 6, 7], "[MaxPool3D(new[] { 5, 6, 4 }, Stride = new[] { 1, 1, 2 })]", "Lowering.MaxPool"),
            new([2, 20, 9], "[ReLU, MaxPool2D(new[] { 15, 7 }, Stride = new[] { 5, 1 }, Padding = new[] { 7, 0 })]", "Lowering.MaxPool"),
        ];

        Comparison.Differences(networks, seed: 5).ShouldBeEmpty();
    }
}
