namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Arguments that are one of a few words: what is allowed is said, and the nearest.</summary>
public sealed class WordTests
{
    private static readonly string[] WithPadding =
    [
        "3, 8 -> Conv1D(4, 3, Padding = {0})",
        "3, 8, 8 -> Conv2D(4, 3, Padding = {0})",
        "3, 8, 8, 8 -> Conv3D(4, 3, Padding = {0})",
        "3, 8, 8 -> DepthwiseConv2D(3, Padding = {0})",
        "3, 8, 8 -> SeparableConv2D(4, 3, Padding = {0})",
        "3, 8, 8 -> SpatialSeparableConv2D(4, 3, Padding = {0})",
    ];

    [Fact]
    public void Padding_Valid_IsNone() => Project("\"valid\"", WithPadding).Select(net => string.Join(",", net.Value.Output)).ShouldBe(Project("0", WithPadding).Select(net => string.Join(",", net.Value.Output)));

    [Fact]
    public void Padding_Valid_InABlock()
    {
        using var project = NetworkCompilation.Of("""
            [Block]
            [Conv2D(4, 3, Padding = nameof(padding)), Conv2D(4, 3, Stride = 2, Padding = "valid")]
            public partial class PairAttribute(string padding) : LayerAttribute;

            [Network(3, 9, 9)]
            [Pair("valid")]
            public partial class Net;
            """).Compile();

        project["Net"].Info.Output.ShouldBe([4, 3, 3]);
    }

    [Theory]
    [InlineData("Same", "did you mean \"same\"?")]
    [InlineData("smae", "did you mean \"same\"?")]
    [InlineData("SAME", "did you mean \"same\"?")]
    [InlineData("vald", "did you mean \"valid\"?")]
    [InlineData("VALID", "did you mean \"valid\"?")]
    [InlineData("reflect", "Padding is a whole number, an expression, \"valid\" or \"same\"")]
    public void Padding_TheMessageSaysWhatIsAllowed(string word, string fragment) =>
        Diagnosing.Source(Marked($"{{|NG0105:\"{word}\"|}}", WithPadding)).ShouldReport([.. WithPadding.Select(_ => fragment)]);

    [Fact]
    public void Padding_AWordIsOfAllDimensions_AndOfConvolutions() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3, Padding = new object[] { {|NG0105:"same"|}, 1 }), MaxPool2D(2, Padding = {|NG0106:"same"|}), AvgPool2D(2, Padding = {|NG0106:"valid"|}), ConvTranspose2D(3, 3, Padding = {|NG0106:"same"|})]
        public partial class Net;
        """).ShouldReport("stands for all dimensions: Padding = \"same\"", "Padding takes numbers here, as in PyTorch, found \"same\"", "found \"valid\"", "for convolutions");

    [Fact]
    public void OtherWords() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Upsample2D(ScaleFactor = 2, Mode = {|NG0106:"Bilinear"|}), Upsample2D(ScaleFactor = 2, Mode = {|NG0106:"neerest"|}), Upsample2D(ScaleFactor = 2, Mode = {|NG0106:"trilinear"|})]
        [GELU({|NG0106:"Tanh"|}), GELU({|NG0106:"nnoe"|}), GELU({|NG0106:"exact"|})]
        public partial class Net;
        """).ShouldReport(
            "Mode must be \"nearest\" or \"bilinear\" or \"bicubic\", found \"Bilinear\"; did you mean \"bilinear\"?",
            "did you mean \"nearest\"?",
            "Mode must be \"nearest\" or \"bilinear\" or \"bicubic\", found \"trilinear\"",
            "approximate must be \"none\" or \"tanh\", found \"Tanh\"; did you mean \"tanh\"?",
            "did you mean \"none\"?",
            "approximate must be \"none\" or \"tanh\", found \"exact\"");

    private static IEnumerable<KeyValuePair<string, NetworkInfo>> Project(string padding, string[] layers)
    {
        using var project = NetworkCompilation.Of(Marked(padding, layers)).Compile();
        return [.. Enumerable.Range(0, layers.Length).Select(i => KeyValuePair.Create($"N{i}", project[$"N{i}"].Info))];
    }

    private static string Marked(string padding, string[] layers) => string.Join('\n', layers.Select((layer, i) =>
    {
        string[] parts = layer.Replace("{0}", padding, StringComparison.Ordinal).Split(" -> ");
        return $"[Network({parts[0]})] [{parts[1]}] public partial class N{i};";
    }));

    [Fact]
    public void NumbersAreShownAsTheyAre() => Diagnosing.Source("""
        public enum Size { Small }

        [Network(3, 16, 16)]
        [Conv2D(4, {|NG0106:5000000000|}), Conv2D({|NG0106:4.0|}, 3), Conv2D({|NG0106:(Size)10|}, 3), Conv2D({|NG0106:Size.Small|}, 3), Conv2D(3, 1, Name = {|NG0106:"99999999999"|}, Repeat = 2)]
        public partial class Net;
        """).ShouldReport("between 1 and 2147483647, found 5000000000", "found 4.0", "found (10 of an enumeration)", "found Small", "has 99999999999, which goes beyond 2^31 - 1");

    /// <summary>What would break a line of a log, or is no text, is shown as C# escapes it.</summary>
    [Fact]
    public void TextIsShownOnOneLine() => Diagnosing.Source("""
        [Network(3, 16, 16)]
        [From({|NG0101:"a\nb\ud800"|}), Dense({|NG0105:"\ud83d\ude00"|})]
        public partial class Net;
        """).ShouldReport("labelled \"a\\u000ab\\ud800\"", "unexpected character '\\ud83d'");
}
