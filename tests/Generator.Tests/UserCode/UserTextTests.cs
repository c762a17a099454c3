namespace NetGen.Generator.Tests.UserCode;

/// <summary>Text of the user's in emitted files: names of layers, blocks and labels, whatever stands in them.</summary>
public sealed class UserTextTests
{
    private static readonly string[] Texts =
    [
        .. ((char[])['\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0', '\u001a', '\u007f', '\u00a0', '\u200e', '\u202e', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\u0301']).Select(c => $"head{c}#error of the user's"),
        "\r\n#error", "*/ } class", "// --", "/* ", "\"; #error", "\\", "\\u000a", "{0} {{ }} }", "$\"{x}\"", "<summary> & </summary>", "]]>", "--", "'", "\"\"\"", "\ud83d\ude00", "%s @x", "\t", " ", "$SELF$",
    ];

    [Fact]
    public void NamesAreKeptAsTheyAre()
    {
        string[] names = [.. Texts.Where(text => !IsHalfOfAPair(text))], layers = [.. names.Select(text => $"[Dense(3, Name = {Literal(text)})]")];
        using var project = NetworkCompilation.Of($"[Network(4)]\n{string.Join('\n', layers)}\npublic partial class Net;").Compile();

        project["Net"].Info.Parameters.Select(p => p.Name).ShouldBe(names.SelectMany(text => (string[])[$"{text}.weight", $"{text}.bias"]));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void TheyWorkInEveryPlace()
    {
        string Layers(string text) => $"""
            [Conv2D(4, 3, Padding = 1, Name = {text} + "a"), BatchNorm2D(Name = {text} + "b"), ReLU, As({text})]
            [MaxPool2D(2, Name = {text} + "c"), Upsample2D(ScaleFactor = 2), Add({text}), LayerNorm(8, Name = {text} + "d"), PReLU(Name = {text} + "e")]
            [Concat({text}), ConvTranspose2D(3, 2, Name = {text} + "f"), BatchNorm2D(Name = {text} + "g"), Flatten, Dense(3, Name = {text} + "h"), Softmax]
            """;
        string networks = string.Concat(Texts.Where(text => text.Trim() == text && !IsHalfOfAPair(text)).Select((text, i) => $"[Network(2, 8, 8)]\n{Layers(Literal(text))}\npublic partial class Net{i};\n"));

        Working.Try(NetworkCompilation.Of(networks)).ShouldNotBeEmpty();
    }

    /// <summary>Half of a surrogate pair is text to C#, but not to a weights file, which is UTF-8.</summary>
    [Fact]
    public void NamesAreTextThatAFileCanHold() => Diagnosing.Source("""
        [Block]
        [Dense(3, Name = "a\udc00")]
        public partial class InnerAttribute : LayerAttribute;

        [Network(4)]
        [Dense(3, Name = {|NG0106:"head\ud800"|}), {|NG0106:Inner(Name = "\ud83d\ude00")|}, {|NG0106:Inner(Name = {|NG0106:"\ude00\ud83d"|})|}, As("\ud800"), Dense(3, Name = "\ud83d\ude00")]
        public partial class Net;
        """).ShouldReport("half of a surrogate pair, \\ud800, at 4", "\\udc00, at 1", "\\udc00, at 1", "\\ude00, at 0");

    private static bool IsHalfOfAPair(string text) => text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar);

    private static string Literal(string text) => $"\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"";
}
