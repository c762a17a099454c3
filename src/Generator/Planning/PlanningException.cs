using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Planning;

/// <summary>A layer whose values have no place in memory.</summary>
internal sealed class PlanningException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
