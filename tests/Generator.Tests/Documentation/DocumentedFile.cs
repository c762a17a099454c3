namespace NetGen.Generator.Tests.Documentation;

/// <summary>A page that follows from the code, in whole or in part.</summary>
internal static class DocumentedFile
{
    /// <summary>Of a line of a paragraph.</summary>
    private const int MostCharacters = 180;

    /// <summary>Fails where a page is not this; what it should be is written beside it, as a .received.md.</summary>
    public static void ShouldBe(string page, string expected)
    {
        string path = MarkdownBlock.PathOf(page), received = Path.ChangeExtension(path, ".received.md");
        string found = File.Exists(path) ? File.ReadAllText(path) : "";
        if (found == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail($"{page} is not what follows from the code: {FirstDifference(found, expected)}. Read {received}, and put it in its place.");
    }

    /// <summary>Fails where the paragraph of a page that begins so does not go on so.</summary>
    public static void ParagraphShouldBe(string page, string start, string rest)
    {
        string text = File.ReadAllText(MarkdownBlock.PathOf(page));
        int from = text.IndexOf(start, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, $"{page} has no paragraph that begins with \"{start}\"");
        int to = text.IndexOf("\n\n", from, StringComparison.Ordinal);
        ShouldBe(page, $"{text[..from]}{Lines($"{start} {rest}")}{text[to..]}");
    }

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

    /// <summary>The first line that differs, and from which word on: where a layer is missing, its row or its name.</summary>
    private static string FirstDifference(string found, string expected)
    {
        string[] are = found.Split('\n'), shouldBe = expected.Split('\n');
        int line = Enumerable.Range(0, are.Length + 1).First(i => i == are.Length || i == shouldBe.Length || are[i] != shouldBe[i]);
        string there = line < are.Length ? are[line] : "", right = line < shouldBe.Length ? shouldBe[line] : "";
        int word = right.AsSpan(0, right.AsSpan().CommonPrefixLength(there)).LastIndexOf(' ') + 1;
        return $"line {line + 1} should be\n{right}\nand is\n{there}\nwhich differ from \"{right[word..Math.Min(right.Length, word + 60)]}\" on";
    }
}
