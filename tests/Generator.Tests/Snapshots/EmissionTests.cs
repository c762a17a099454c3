using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The code that is emitted, as a user reads it.</summary>
public sealed partial class EmissionTests
{
    private const string LeNetLayers = """
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Dropout(0.4f)]
        [Conv2D(16, 5, Padding = 2), BatchNorm2D, ReLU, MaxPool2D(2)]
        [Conv2D(120, 5), BatchNorm2D, ReLU]
        [AdaptiveAvgPool2D(1), Flatten, Dense(10)]
        """;

    [Fact]
    public Task LeNet() => Verify($"""
        [Network(1, 28, 28)]
        {LeNetLayers}
        public partial class LeNet;
        """);

    [Fact]
    public Task LeNetWithDenseLowered() => Verify($"""
        [Network(1, 28, 28, Lower = Lowering.Dense)]
        {LeNetLayers}
        public partial class LeNet;
        """);

    [Fact]
    public Task LeNetAsConvolutions() => Verify($"""
        [Network(1, 28, 28, Lower = Lowering.Equivalent)]
        {LeNetLayers}
        public partial class LeNet;
        """);

    [Fact]
    public Task LeNetOnLargerImages() => Verify(
        $"""
        [Network(1, 28, 28)]
        {LeNetLayers}
        public partial class LeNet;

        [Variant<LeNet>(1, 56, 56, Lower = Lowering.Equivalent)]
        public partial class LeNetMap;
        """,
        "LeNetMap.g.cs");

    [Fact]
    public Task ConvolutionWithEpilogue() => Verify("""
        [Network(3, 8, 8)]
        [Conv2D(16, 3, Stride = 2, Padding = 1, Bias = false, Name = "conv"), BatchNorm2D(Name = "bn"), ReLU, MaxPool2D(2)]
        public partial class Fused;
        """);

    [Fact]
    public Task Movements() => Verify("""
        [Network(4, 4, 4)]
        [ChannelShuffle(2), Tanh, Pad(1, Value = 0.5), ReLU, PixelShuffle(2), Upsample2D(ScaleFactor = 1.5)]
        public partial class Moved;
        """);

    [Fact]
    public Task DepthwiseSeparable() => Verify("""
        [Network(16, 8, 8)]
        [DepthwiseConv2D(3, Padding = 1, Bias = false), BatchNorm2D, ReLU6, Conv2D(24, 1), BatchNorm2D, ReLU6]
        public partial class Separable;
        """);

    [Fact]
    public Task Residual() => Verify("""
        [Network(8, 6, 6)]
        [Conv2D(8, 3, Padding = 1), ReLU, Conv2D(8, 3, Padding = 1), Add("in"), ReLU]
        public partial class Residual;
        """);

    [Fact]
    public Task Branches() => Verify("""
        [Network(8, 6, 6)]
        [Conv2D(4, 1), ReLU, As("squeezed"), Conv2D(8, 1), ReLU, As("one")]
        [From("squeezed"), Conv2D(8, 3, Padding = 1), ReLU, Concat("one")]
        public partial class Fire;
        """);

    [Fact]
    public Task RepeatedBlock() => Verify(
        """
        [Block]
        [Conv2D(nameof(channels), 3, Padding = 1), BatchNorm2D, ReLU]
        public sealed partial class UnitAttribute(int channels) : LayerAttribute;

        [Network(3, 6, 6)]
        [Unit(8, Repeat = 3)]
        public partial class Repeated;
        """);

    [Fact]
    public Task Perceptron() => Verify("""
        [Network(20)]
        [Dense(32), ReLU, Dropout(0.5), Dense(10), Softmax]
        public partial class Perceptron;
        """);

    [Fact]
    public Task NestedClass() => Verify("""
        namespace Some.Models;

        internal static partial class Zoo
        {
            [Network(4)]
            [Dense(2), Sigmoid]
            internal sealed partial class Tiny;
        }
        """);

    [Fact]
    public Task Gates() => Verify("""
        [Network(3, 8, 8)]
        [Conv2D(16, 3, Padding = 1), GLU(Dim = 1), Conv2D(8, 1), GLU(Dim = 2)]
        [Flatten, Dense(10), GLU, Softmin]
        public partial class Gated;
        """);

    [Fact]
    public Task SeveralInputsAndOutputs() => Verify("""
        [Network(3, 8, 8)]
        [Normalize(new[] { 0.5f }, new[] { 0.25f })]
        [Input("mask", 1, 8, 8), Mul("mask"), Conv2D(4, 3, Padding = 1), BatchNorm2D, ReLU, As("features"), Conv2D(2, 1), As("early"), Output("early", Optional = true)]
        [From("features"), MaxPool2D(2), Flatten, Dense(5), As("scores"), Output("scores")]
        public partial class Heads;
        """);

    /// <param name="source">The project.</param>
    /// <param name="only">The file of interest; all where it is null.</param>
    private static Task Verify(string source, string? only = null, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var files = NetworkCompilation.Of(source).Generate().ClassFiles.Where(f => only is null || f.Hint == only);
        return Snapshot.Verify(files.Select(f => (f.Hint, WithoutVersion(f.Text))), test: test);
    }

    /// <summary>Emitted text without the version of the compiler: a release changes it, and nothing else.</summary>
    internal static string WithoutVersion(string text) => Version().Replace(text, "\"x.y.z\"");

    [GeneratedRegex("""(?<=GeneratedCode(Attribute)?\("[^"]*", )"[^"]*"(?=\))""")]
    private static partial Regex Version();
}
