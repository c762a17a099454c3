namespace NetGen.Generator.Tests.Documentation;

/// <summary>A page that follows from the code, in whole or in part.</summary>
internal static class DocumentedFile
{
    /// <summary>Fails where a page is not this; what it should be is written beside it, as a .received.md.</summary>
    public static void ShouldBe(string page, string expected)
    {
        string path = MarkdownBlock.PathOf(page), received = Path.ChangeExtension(path, ".received.md");
        if (File.Exists(path) && File.ReadAllText(path) == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail($"{page} is not what follows from the code. Read {received}, and put it in its place.");
    }
}
