namespace NetGen.Benchmarks.Goals;

/// <summary>What the command line asks for.</summary>
/// <param name="Baseline">The commit to compare with.</param>
/// <param name="Goals">The goals to measure.</param>
/// <param name="Effort">How long to measure.</param>
/// <param name="Folder">Where the baseline is checked out and programs are built.</param>
internal sealed record Settings(string Baseline, IReadOnlyList<IGoal> Goals, Effort Effort, string Folder);
