namespace NetGen.Generator.Tests.Snapshots;

public sealed class VerifiedFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-snapshots");

    [Fact]
    public void NewTextIsReceivedAndFails()
    {
        Compare(("A.g.cs", "one\n")).ShouldContain("T.M#A.g.received.cs is new");

        File.ReadAllText(PathOf("T.M#A.g.received.cs")).ShouldBe("one\n");
    }

    [Fact]
    public void EqualTextPassesWhateverItsLineEndings()
    {
        File.WriteAllText(PathOf("T.M#A.g.verified.cs"), "one\r\ntwo\r\n");
        File.WriteAllText(PathOf("T.M#A.g.received.cs"), "of an earlier run");

        Compare(("A.g.cs", "one\ntwo\n")).ShouldBeEmpty();

        File.Exists(PathOf("T.M#A.g.received.cs")).ShouldBeFalse();
    }

    [Fact]
    public void DifferenceIsShownWithItsSurroundings()
    {
        File.WriteAllText(PathOf("T.M#A.g.verified.cs"), "1\n2\n3\n4\n5\n6\n7\n8\n");

        string message = Compare(("A.g.cs", "1\n2\n3\n4\n5\nsix\n7\n8\n")).ReplaceLineEndings("\n");

        message.ShouldContain("    ...\n    4\n    5\n  - 6\n  + six\n    7\n    8\n");
    }

    [Fact]
    public void ApprovedTextThatDidNotComeFails()
    {
        File.WriteAllText(PathOf("T.M#A.g.verified.cs"), "one\n");
        File.WriteAllText(PathOf("T.M#B.g.verified.cs"), "two\n");

        Compare(("A.g.cs", "one\n")).ShouldContain("T.M#B.g.verified.cs is approved and was not received");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private string Compare(params (string Hint, string Text)[] files)
    {
        try
        {
            new VerifiedFolder(folder.FullName).Compare("T.M#", files);
            return "";
        }
        catch (Xunit.Sdk.XunitException difference)
        {
            return difference.Message;
        }
    }
}
