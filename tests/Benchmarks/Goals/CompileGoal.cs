using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Goals;

/// <summary>The zoo compiles no slower than in the baseline, the compiler cold and what it references built.</summary>
internal sealed class CompileGoal : IGoal
{
    // Not slower, and something for noise.
    private const double Limit = 1.05;

    public string Name => "compile";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        var turns = new Turns(bench.Effort.Builds);
        Comparison found = turns.Take(bench.CurrentZoo.CompileOfOne, bench.BaselineZoo.CompileOfOne, Limit);
        yield return new(Name, $"dotnet build of samples/Zoo alone, for a network: {found.Measured:0.00} s, {found.Beside:0.00} s in the baseline (not slower; 5 % for noise)", found.Ratio, Limit);
    }
}
