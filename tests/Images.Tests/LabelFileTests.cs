namespace NetGen.Images.Tests;

public sealed class LabelFileTests
{
    [Theory]
    [InlineData("tench\r\n  goldfish, Carassius auratus\n\nshark\n")]
    [InlineData("0: tench\n1: goldfish, Carassius auratus\n2: shark")]
    [InlineData("2\tshark\n0\ttench\n1\tgoldfish, Carassius auratus")]
    [InlineData("n01440764 tench\nn01443537 goldfish, Carassius auratus\nn01484850 shark")]
    [InlineData("""["tench", "goldfish, Carassius auratus", "shark"]""")]
    [InlineData("""{"0": "tench", "2": "shark", "1": "goldfish, Carassius auratus"}""")]
    [InlineData("""  {"0": ["n01440764", "tench"], "1": ["n01443537", "goldfish, Carassius auratus"], "2": ["n01484850", "shark"]}""")]
    public void FormsThatAreInUse(string text) => Load(text, 3).ShouldBe(["tench", "goldfish, Carassius auratus", "shark"]);

    [Theory]
    [InlineData("3 series\n5 series\n7 series", "3 series", "5 series", "7 series")]
    [InlineData("0\n1\n2", "0", "1", "2")]
    [InlineData("0 a\n0 b\n1 c", "0 a", "0 b", "1 c")]
    public void NumbersThatDoNotCountUpArePartOfTheLabel(string text, params string[] labels) => Load(text).ShouldBe(labels);

    [Theory]
    [InlineData("a\nb", "expected 3 labels, as many as the network's outputs, found 2.")]
    [InlineData("", "expected labels, found none.")]
    [InlineData("\n \n", "expected labels, found none.")]
    [InlineData("[]", "expected labels, found none.")]
    [InlineData("1: tench\n2: goldfish\n3: shark", "every line begins with a number and a colon; expected the numbers 0 to 2, each once, found \"3: shark\".")]
    [InlineData("0: tench\n0: goldfish\n1: shark", "every line begins with a number and a colon; expected the numbers 0 to 2, each once, found \"0: goldfish\".")]
    [InlineData("0: tench\n1:\n2: shark", "every line begins with a number and a colon; expected the numbers 0 to 2, each once, found \"1:\".")]
    [InlineData("[1, 2, 3]", "expected a label, or a WordNet ID and a label, at element 0, found 1.")]
    [InlineData("""{"0": "a", "1": "b", "3": "c"}""", "expected the names \"0\" to \"2\", each once, found \"3\".")]
    [InlineData("[\"a\", ", "it begins as JSON and is none. ")]
    public void OthersSayWhatWasExpected(string text, string problem)
    {
        using var file = new TemporaryFile(text);

        Should.Throw<InvalidDataException>(() => LabelFile.Load(file.Path, 3)).Message.ShouldStartWith($"Cannot read the labels '{file.Path}': {problem}");
    }

    [Fact]
    public void OtherEncodingsAreRefused()
    {
        using var file = new TemporaryFile([.. "tench\nM"u8, 0xFC, .. "cke\nshark"u8]);

        Should.Throw<InvalidDataException>(() => LabelFile.Load(file.Path)).Message.ShouldBe($"Cannot read the labels '{file.Path}': expected UTF-8, which line 2 is not.");
    }

    [Fact]
    public void ADirectoryIsNoLabelFile() =>
        Should.Throw<IOException>(() => LabelFile.Load(Path.GetTempPath())).Message.ShouldBe($"Cannot read the labels '{Path.GetTempPath()}': it is a directory.");

    private static string[] Load(string text, int? count = null)
    {
        using var file = new TemporaryFile(text);
        return LabelFile.Load(file.Path, count);
    }
}
