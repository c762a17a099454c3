using NetGen.Benchmarks.Goals.Building;
using NetGen.Benchmarks.Goals.Measuring;
using NetGen.Benchmarks.Goals.Programs;

namespace NetGen.Benchmarks.Goals;

/// <summary>A network that is compiled ahead of time, as the package has it done where nothing is said, is about as fast as with the JIT compiler and vectors as wide.</summary>
internal sealed class AotGoal : IGoal
{
    private const double Limit = 1.2;

    // Depends on the machine too much to be asserted.
    private const double MillisecondsToStart = 50;

    // The package asks for x86-64-v3, which has vectors of 256 bits. Processors that have none wider do not mind, nor do those that are no x64.
    private static readonly Dictionary<string, string> Narrow = new() { ["DOTNET_EnableAVX512"] = "0" };

    public string Name => "aot";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        var aot = new TrialProgram(new Command(bench.Current.PublishTrial()));
        var jit = new TrialProgram(Command.DotNet("exec", bench.Current.BuildTrial("Release")) with { Environment = Narrow });
        foreach (string network in bench.Effort.Of(aot.Networks))
        {
            var pairs = bench.Turns.Take(() => aot.Run(network, bench.Effort.Seconds), () => jit.Run(network, bench.Effort.Seconds), run => run.Milliseconds, Limit);
            var (ahead, late) = pairs[0];
            if (ahead.VectorBits != late.VectorBits) throw new MeasurementException($"NativeAOT computes with vectors of {ahead.VectorBits} bits and the JIT with {late.VectorBits}");
            Comparison speed = Comparison.Of(pairs, run => run.Milliseconds);
            yield return new(Name, $"{network}: {Milliseconds.Text(speed.Measured)} with NativeAOT, {Milliseconds.Text(speed.Beside)} with the JIT, {ahead.VectorBits} bits", speed.Ratio, Limit);

            Comparison start = bench.Turns.Take(() => aot.Start(network), () => jit.Start(network));
            yield return new(Name, $"{network}, start to first result: {start.Measured:0} ms with NativeAOT (goal {MillisecondsToStart}, not asserted), {start.Beside:0} ms with the JIT", start.Ratio);
        }
    }
}
