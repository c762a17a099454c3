namespace NetGen.Generator.Tests.Language;

/// <summary>Names of parameters: those of a PyTorch state dict.</summary>
public sealed class NamingTests
{
    [Fact]
    public void Unnamed_AreNumberedAsInSequential() => Names("""
        [Network(3, 8, 8)]
        [Conv2D(4, 1, Bias = false), As("a"), ReLU, If("true"), Conv2D(4, 1, Bias = false), EndIf, Add("a"), Conv2D(4, 1, Bias = false)]
        public partial class Net;
        """).ShouldBe(["0.weight", "2.weight", "3.weight"]);

    [Fact]
    public void Unpooling_IsCounted() => Names("""
        [Network(3, 8, 8)]
        [MaxPool2D(2), As("p"), MaxUnpool2D("p"), Conv2D(4, 1, Bias = false)]
        public partial class Net;
        """).ShouldBe(["2.weight"]);

    [Fact]
    public void WhatIsAModuleInPyTorch_IsCounted() => Names("""
        [Network(8, 8, 8)]
        [ChannelShuffle(2), Conv2D(8, 1, Bias = false), Pad(1), Conv2D(8, 1, Bias = false), Upsample2D(ScaleFactor = 2), Conv2D(8, 1, Bias = false)]
        [LocalResponseNorm(3), Conv2D(8, 1, Bias = false), Reshape(8, 400), Conv1D(8, 1, Bias = false), Softmax, Conv1D(8, 1, Bias = false)]
        [Channels(0, 4), As("x"), Mul("x"), Conv1D(4, 1, Bias = false), Flatten, Dropout, Dense(3, Bias = false)]
        public partial class Net;
        """).ShouldBe(["1.weight", "3.weight", "5.weight", "7.weight", "9.weight", "11.weight", "12.weight", "15.weight"]);

    [Fact]
    public void Repetitions_AreCounted() => Names("""
        [Network(3, 8, 8)]
        [Conv2D(4, 1, Bias = false, Repeat = 2), ReLU(Repeat = 0), Conv2D(4, 1, Bias = false)]
        public partial class Net;
        """).ShouldBe(["0.weight", "1.weight", "2.weight"]);

    [Fact]
    public void Dropped_AreNotCounted() => Names("""
        [Network(3, 8, 8)]
        [If("in == 4"), ReLU, Else, Conv2D(4, 1, Bias = false), EndIf, Conv2D(4, 1, Bias = false)]
        public partial class Net;
        """).ShouldBe(["0.weight", "1.weight"]);

    [Fact]
    public void Names_ArePrefixesAndCountUpTheirLastNumber() => Names("""
        [Network(3, 8, 8)]
        [Conv2D(4, 1, Bias = false, Name = "features.0.1.conv", Repeat = 3), Conv2D(4, 1, Bias = false)]
        public partial class Net;
        """).ShouldBe(["features.0.1.conv.weight", "features.0.2.conv.weight", "features.0.3.conv.weight", "3.weight"]);

    [Fact]
    public void Blocks_PrefixTheirLayers() => Names("""
        [Block]
        [Conv2D(4, 1, Bias = false), ReLU, Conv2D(4, 1, Bias = false, Name = "last")]
        public partial class PairAttribute : LayerAttribute;

        [Block]
        [Pair, Pair(Name = "named"), Pair(Name = "")]
        public partial class NestAttribute : LayerAttribute;

        [Network(3, 8, 8)]
        [ReLU, Nest, Nest(Name = "layer1.0", Repeat = 2)]
        public partial class Net;
        """).ShouldBe(
        [
            "1.0.0.weight", "1.0.last.weight", "1.named.0.weight", "1.named.last.weight", "1.0.weight", "1.last.weight",
            "layer1.0.0.0.weight", "layer1.0.0.last.weight", "layer1.0.named.0.weight", "layer1.0.named.last.weight", "layer1.0.0.weight", "layer1.0.last.weight",
            "layer1.1.0.0.weight", "layer1.1.0.last.weight", "layer1.1.named.0.weight", "layer1.1.named.last.weight", "layer1.1.0.weight", "layer1.1.last.weight",
        ]);

    private static IEnumerable<string> Names(string source) => Expanding.Network(source).Parameters();
}
