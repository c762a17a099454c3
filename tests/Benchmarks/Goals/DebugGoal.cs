using NetGen.Benchmarks.Goals.Building;
using NetGen.Benchmarks.Goals.Measuring;
using NetGen.Benchmarks.Goals.Programs;

namespace NetGen.Benchmarks.Goals;

/// <summary>A network in a program that is built for debugging is about as fast as in one that is not: its kernels are the runtime's, which is optimised in both.</summary>
internal sealed class DebugGoal : IGoal
{
    private const double Limit = 1.5;

    public string Name => "debug";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        TrialProgram debug = Program("Debug"), release = Program("Release");
        foreach (string network in bench.Effort.Of(release.Networks))
        {
            Comparison found = bench.Turns.Take(() => Run(debug), () => Run(release), Limit);
            yield return new(Name, $"{network}: {Milliseconds.Text(found.Measured)} in Debug, {Milliseconds.Text(found.Beside)} in Release", found.Ratio, Limit);

            double Run(TrialProgram program) => program.Run(network, bench.Effort.Seconds).Milliseconds;
        }

        TrialProgram Program(string configuration) => new(Command.DotNet("exec", bench.Current.BuildTrial(configuration)));
    }
}
