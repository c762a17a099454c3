namespace NetGen.Generator.Tests.Differential;

/// <summary>Networks with several inputs and outputs.</summary>
public sealed class PortTests
{
    private static readonly NetworkSource[] Networks =
    [
        // Inputs of all ranks; read once, twice, by several kernels, beside each other.
        new([3, 9, 8], """[Input("mask", 1, 9, 8)] [Concat("mask"), Conv2D(5, 3, Padding = 1), ReLU]"""),
        new([3, 9, 8], """[Input("mask", 1, 9, 8), Input("scale", 3, 1, 1)] [Mul("mask"), Conv2D(3, 3, Padding = 1), Mul("scale"), Add("in")]"""),
        new([6], """[Dense(4), As("a"), Input("state", 5), From("state"), Dense(4), Add("a"), Tanh]"""),
        new([2, 11], """[Input("other", 4, 5)] [Conv1D(4, 3, Stride = 2), Add("other"), From("other"), Conv1D(3, 2), Input("last", 3, 4), Mul("last")]"""),
        new([2, 4, 5, 6], """[Input("volume", 3, 4, 5, 6)] [Concat("in", "volume"), Conv3D(4, 3, Padding = 1), GELU]"""),
        // Heads on one trunk, in the order of the attributes; the last value with a name, and without.
        new([3, 8, 8], """[Conv2D(8, 3, Padding = 1), ReLU, As("features"), Conv2D(4, 1), As("boxes"), From("features"), Conv2D(2, 1), Sigmoid, As("scores"), Output("scores"), Output("boxes")]"""),
        new([3, 8, 8], """[Conv2D(8, 3, Padding = 1), ReLU, As("features"), MaxPool2D(2), Flatten, Dense(10), Output("features")]"""),
        // An output that is read further, is part of another value, shows another value, an input, or the same value twice.
        new([3, 8, 8], """[Conv2D(6, 3, Padding = 1), As("a"), ReLU, As("b"), Concat("a"), Conv2D(4, 1), Output("a"), Output("b")]"""),
        new([4, 6, 6], """[Conv2D(6, 3, Padding = 1), As("a"), Channels(2, 3), As("slice"), Sigmoid, As("end"), From("a"), Flatten, As("flat"), Dense(3), Output("slice"), Output("end"), Output("flat"), Output("a")]"""),
        new([4, 6, 6], """[Input("through", 2, 3), As("same"), Conv2D(4, 1), As("x"), As("y"), Output("same"), Output("x"), Output("y")]"""),
        new([4, 6, 6], """[BatchNorm2D, As("norm"), Dropout, As("kept"), PixelShuffle(2), As("large"), ReLU, Output("norm"), Output("kept"), Output("large")]"""),
        // Optional ones: what runs without them is fused and packed as if they were not there.
        new([3, 8, 8], """[Conv2D(8, 3, Padding = 1, Bias = false), As("before"), BatchNorm2D, ReLU, As("after"), MaxPool2D(2), Conv2D(4, 3), Output("before", Optional = true), Output("after", Optional = true)]"""),
        new([3, 8, 8], """[Conv2D(8, 3, Padding = 1), ReLU, As("trunk"), Conv2D(5, 1), As("main"), From("trunk"), Conv2D(2, 3), BatchNorm2D, As("aux"), Output("aux", Optional = true), Output("main")]"""),
        new([3, 8, 8], """[Input("extra", 8, 8, 8), Conv2D(8, 3, Padding = 1), As("x"), Add("extra"), ReLU, As("with"), Output("with", Optional = true), From("x"), GlobalHead]"""),
        new([3, 8, 8], """[ConvTranspose2D(6, 2, Stride = 2), As("up"), BatchNorm2D, LeakyReLU(0.1), As("act"), AvgPool2D(2), Flatten, LayerNorm(384), Output("act", Optional = true), Output("up", Optional = true)]"""),
    ];

    private const string Blocks = """
        [Block]
        [AdaptiveAvgPool2D(1), Flatten, Dense(7)]
        public sealed partial class GlobalHeadAttribute : LayerAttribute;
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("Lowering.Equivalent")]
    public void AgreeWithTheReference(string? lower) => Comparison.Differences([.. Networks.Select(network => network with { Lower = lower })], seed: 3, Blocks).ShouldBeEmpty();
}
