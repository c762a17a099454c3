namespace NetGen.Generator.Tests.Differential;

/// <summary>A convolution whose window spans its whole map: where it is dilated, it passes over elements of it.</summary>
public sealed class WholeMapTests
{
    [Fact]
    public void DilatedWindows_PassOverElements()
    {
        NetworkSource[] networks =
        [
            new([3, 3, 2], "[Conv2D(4, 1), Conv2D(3, 2, Dilation = new[] { 2, 1 })]"),
            new([3, 3, 3], "[ReLU, Conv2D(5, 1), Conv2D(3, 2, Dilation = 2), Flatten]"),
            new([3, 5], "[Conv1D(16, 1), Conv1D(3, 3, Dilation = 2), ReLU]"),
            new([2, 3, 2, 3], "[Conv3D(4, 1), Conv3D(3, 2, Dilation = new[] { 2, 1, 2 })]"),
            new([3, 1, 1], "[ConvTranspose2D(3, 2, Dilation = new[] { 2, 1 }, Groups = 3), Conv2D(3, 2, Dilation = new[] { 2, 1 })]"),
        ];

        Comparison.Differences(networks, seed: 59).ShouldBeEmpty();
    }
}
