namespace NetGen.Benchmarks.Goals;

/// <summary>All goals.</summary>
internal static class GoalTable
{
    public static IReadOnlyList<IGoal> All { get; } = [new DebugGoal(), new AotGoal(), new SpeedGoal(), new SizeGoal(), new FirstCallGoal(), new CompileGoal()];
}
