namespace NetGen.Generator.Tests.Documentation;

/// <summary>docs/layers.md says what the code says.</summary>
public sealed class LayersPageTests
{
    [Fact]
    public void IsWhatFollowsFromTheCode()
    {
        string page = MarkdownBlock.PathOf("docs/layers.md"), expected = LayersPage.Write();
        if (File.Exists(page) && File.ReadAllText(page) == expected)
        {
            return;
        }

        string received = Path.ChangeExtension(page, ".received.md");
        File.WriteAllText(received, expected);
        Assert.Fail($"{page} is not what the attributes say. Read {received}, and put it in its place.");
    }
}
