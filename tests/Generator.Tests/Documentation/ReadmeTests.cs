namespace NetGen.Generator.Tests.Documentation;

/// <summary>README.md names the layers that there are.</summary>
public sealed class ReadmeTests
{
    private const string Start = "Layers ([the table](docs/layers.md) has parameters, formulas and shapes): ";

    private const int MostCharacters = 180;

    [Fact]
    public void NamesEveryLayer()
    {
        string page = File.ReadAllText(MarkdownBlock.PathOf("README.md"));
        int start = page.IndexOf(Start, StringComparison.Ordinal), end = page.IndexOf("\n\n", start, StringComparison.Ordinal);

        DocumentedFile.ShouldBe("README.md", $"{page[..start]}{Lines(Paragraph)}{page[end..]}");
    }

    private static string Paragraph =>
        $"{Start}{string.Join(", ", LayersPage.Layers.SelectMany(group => LayerNameList.Of(group.Layers.Select(layer => layer.Name))))}. `Activation(\"x * sigmoid(1.702 * x)\")` is a formula of your own. To combine them: As, From, If, Else, EndIf, and blocks of your own.";

    private static string Lines(string text)
    {
        var lines = new List<string> { "" };
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > MostCharacters)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
            }
        }

        return string.Join('\n', lines);
    }
}
