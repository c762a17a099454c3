using NetGen.Benchmarks.Goals;
using NetGen.Benchmarks.Goals.Building;

namespace NetGen.Benchmarks.Tests;

/// <summary>Baselines, of a repository of two commits.</summary>
public sealed class WorktreeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-goals-");

    public WorktreeTests()
    {
        Git("init", "--quiet");
        Commit("old");
        Commit("new");
    }

    private string Repository => Path.Combine(folder.FullName, "repository");

    private string Checkouts => Path.Combine(folder.FullName, "checkouts");

    private string CheckedOut => Directory.EnumerateFiles(Checkouts, "file", SearchOption.AllDirectories).Single();

    [Fact]
    public void ABaselineIsCheckedOutOnce()
    {
        Worktree.Of(Repository, "HEAD~1", Checkouts);
        File.ReadAllText(CheckedOut).ShouldBe("old");
        DateTime time = File.GetLastWriteTimeUtc(CheckedOut);

        Worktree.Of(Repository, "HEAD~1", Checkouts);
        File.GetLastWriteTimeUtc(CheckedOut).ShouldBe(time);
        File.ReadAllText(Path.Combine(Repository, "file")).ShouldBe("new");
    }

    [Fact]
    public void ABaselineThatWasRemovedIsCheckedOutAgain()
    {
        Worktree.Of(Repository, "HEAD~1", Checkouts);
        Directory.Delete(Checkouts, recursive: true);

        Worktree.Of(Repository, "HEAD~1", Checkouts);
        File.ReadAllText(CheckedOut).ShouldBe("old");
    }

    [Fact]
    public void ABaselineThatWasChangedIsRefused()
    {
        Worktree.Of(Repository, "HEAD~1", Checkouts);
        File.WriteAllText(CheckedOut, "changed");

        Should.Throw<MeasurementException>(() => Worktree.Of(Repository, "HEAD~1", Checkouts)).Message.ShouldContain("is not as HEAD~1 has it");
    }

    [Fact]
    public void ACommitThatIsNotThereIsNamed() =>
        Should.Throw<MeasurementException>(() => Worktree.Of(Repository, "nonsense", Checkouts)).Message.ShouldStartWith("There is no commit 'nonsense' to compare with");

    public void Dispose()
    {
        // What git writes is read-only.
        foreach (FileInfo file in folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        folder.Delete(recursive: true);
    }

    private void Commit(string content)
    {
        File.WriteAllText(Path.Combine(Repository, "file"), content);
        Git("add", "file");
        Git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", content);
    }

    private void Git(params string[] arguments) => (new Command("git", arguments) { Folder = Directory.CreateDirectory(Repository).FullName }).Run();
}
