namespace NetGen.Benchmarks.Goals.Building;

/// <summary>Checks commits out beside the working tree.</summary>
internal static class Worktree
{
    /// <summary>The sources of a commit. They stay where they are for the next time; <c>git worktree remove</c> removes them.</summary>
    /// <param name="repository">The folder of the repository.</param>
    /// <param name="commit">A commit, or its name.</param>
    /// <param name="folder">Where it is checked out, in a folder of its own.</param>
    /// <exception cref="MeasurementException">There is no such commit, or what was checked out has been changed.</exception>
    public static Sources Of(string repository, string commit, string folder)
    {
        string id = Resolve(repository, commit), own = Path.Combine(folder, id[..12]), sources = Path.Combine(own, "sources");
        if (!Directory.Exists(sources))
        {
            Directory.CreateDirectory(own);
            // By force: the temporary folder may have been emptied while git was not looking.
            Git(repository, "worktree", "add", "--force", "--detach", sources, id);
        }
        else if (Git(sources, "rev-parse", "HEAD") != id || Git(sources, "status", "--porcelain") != "")
        {
            throw new MeasurementException($"{sources} is not as {commit} has it. Remove it: git worktree remove --force {sources}");
        }

        return new Sources(sources, Path.Combine(own, "artifacts"));
    }

    private static string Resolve(string repository, string commit)
    {
        try
        {
            return Git(repository, "rev-parse", "--verify", "--end-of-options", $"{commit}^{{commit}}");
        }
        catch (MeasurementException problem)
        {
            throw new MeasurementException($"There is no commit '{commit}' to compare with; a shallow clone has only the last ones.\n{problem.Message}");
        }
    }

    private static string Git(string folder, params IReadOnlyList<string> arguments) => (new Command("git", arguments) { Folder = folder }).Run().Trim();
}
