namespace NetGen.Generator.Tests.Language;

/// <summary>What attributes expand to.</summary>
public sealed class ExpansionTests
{
    [Fact]
    public void LeNet_IsReadAsWritten()
    {
        var graph = Expanding.Network("""
            [Network(1, 28, 28)]
            [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
            [Conv2D(16, 5, Padding = 2), BatchNorm2D, ReLU, MaxPool2D(2)]
            [Conv2D(120, 5), BatchNorm2D, ReLU]
            [AdaptiveAvgPool2D(1), Flatten, Dense(10)]
            public partial class LeNet;
            """);

        graph.Layers().ShouldBe(
        [
            "Conv2D(6, 5, Padding = 2) : 6 x 28 x 28", "ReLU : 6 x 28 x 28", "MaxPool2D(2) : 6 x 14 x 14", "Dropout(0.4) : 6 x 14 x 14",
            "Conv2D(16, 5, Padding = 2) : 16 x 14 x 14", "BatchNorm2D : 16 x 14 x 14", "ReLU : 16 x 14 x 14", "MaxPool2D(2) : 16 x 7 x 7",
            "Conv2D(120, 5) : 120 x 3 x 3", "BatchNorm2D : 120 x 3 x 3", "ReLU : 120 x 3 x 3",
            "AdaptiveAvgPool2D(1) : 120 x 1 x 1", "Flatten : 120", "Dense(10) : 10",
        ]);
        graph.Parameters().ShouldBe(
        [
            "0.weight", "0.bias", "4.weight", "4.bias", "5.weight", "5.bias", "5.running_mean", "5.running_var",
            "8.weight", "8.bias", "9.weight", "9.bias", "9.running_mean", "9.running_var", "13.weight", "13.bias",
        ]);
    }

    [Fact]
    public void Block_IsExpandedWithTheValuesOfItsUse()
    {
        var graph = Expanding.Network(Sources.InvertedResidual, """
            [Network(3, 32, 32)]
            [InvertedResidual(16, expand: 1), InvertedResidual(24, stride: 2), InvertedResidual(24)]
            public partial class Net;
            """);

        graph.Layers().ShouldBe(
        [
            "DepthwiseConv2D(3, Padding = 1, Bias = false) : 3 x 32 x 32", "BatchNorm2D : 3 x 32 x 32", "ReLU6 : 3 x 32 x 32",
            "Conv2D(16, 1, Bias = false) : 16 x 32 x 32", "BatchNorm2D : 16 x 32 x 32",
            "Conv2D(96, 1, Bias = false) : 96 x 32 x 32", "BatchNorm2D : 96 x 32 x 32", "ReLU6 : 96 x 32 x 32",
            "DepthwiseConv2D(3, Stride = 2, Padding = 1, Bias = false) : 96 x 16 x 16", "BatchNorm2D : 96 x 16 x 16", "ReLU6 : 96 x 16 x 16",
            "Conv2D(24, 1, Bias = false) : 24 x 16 x 16", "BatchNorm2D : 24 x 16 x 16",
            "Conv2D(144, 1, Bias = false) : 144 x 16 x 16", "BatchNorm2D : 144 x 16 x 16", "ReLU6 : 144 x 16 x 16",
            "DepthwiseConv2D(3, Padding = 1, Bias = false) : 144 x 16 x 16", "BatchNorm2D : 144 x 16 x 16", "ReLU6 : 144 x 16 x 16",
            "Conv2D(24, 1, Bias = false) : 24 x 16 x 16", "BatchNorm2D : 24 x 16 x 16", "Add : 24 x 16 x 16",
        ]);
        graph.Nodes[^1].Inputs[1].ShouldBe(graph.Nodes[12].Output);
        graph.Nodes[0].Origin.Block.ShouldBe("InvertedResidual(16, expand: 1)");
        graph.Nodes[^2].WeightOf("weight").ShouldNotBeNull();
    }
}
