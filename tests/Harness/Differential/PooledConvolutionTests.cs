namespace NetGen.Generator.Tests.Differential;

/// <summary>A pool that a convolution does itself, whose windows leave out some of the convolution's results.</summary>
public sealed class PooledConvolutionTests
{
    [Fact]
    public void WindowsOfOnePixel_LeaveOutTheRest()
    {
        NetworkSource[] networks =
        [
            new([6, 2, 1], "[SeparableConv2D(1, 2, Padding = 1), AvgPool2D(1, Stride = new[] { 1, 2 })]"),
            new([6, 3, 2], "[Conv2D(3, 1), MaxPool2D(1, Stride = new[] { 1, 2 }), ReLU]"),
            new([6, 3, 2], "[Conv2D(3, 3, Padding = 1), MaxPool2D(1, Stride = new[] { 3, 1 })]"),
            new([17, 3, 2], "[Conv2D(16, 2, Padding = 1), BatchNorm2D, MaxPool2D(1, Stride = new[] { 1, 3 })]"),
            new([16, 2], "[Conv1D(5, 1), AvgPool1D(1, Stride = 2)]"),
            new([4, 2, 3, 2], "[Conv3D(5, 1), MaxPool3D(1, Stride = new[] { 2, 1, 2 })]"),
        ];

        Comparison.Differences(networks, seed: 9).ShouldBeEmpty();
    }
}
