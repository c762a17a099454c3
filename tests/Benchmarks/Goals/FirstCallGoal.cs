using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Goals;

/// <summary>The first call of a network in a process, for which its code is compiled, takes half as long as in the baseline.</summary>
internal sealed class FirstCallGoal : IGoal
{
    private const double LimitOfMean = 0.5;

    public string Name => "first-call";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        List<Comparison> calls = [], compilers = [];
        foreach (string network in bench.ZooNetworks)
        {
            var pairs = bench.Turns.Take(() => bench.CurrentZoo.FirstCall(network), () => bench.BaselineZoo.FirstCall(network), call => call.Milliseconds);
            Comparison call = Comparison.Of(pairs, call => call.Milliseconds), compiler = Comparison.Of(pairs, call => call.JitMilliseconds);
            calls.Add(call);
            compilers.Add(compiler);
            yield return new(Name, $"{network}: {call.Measured:0} ms (JIT: {compiler.Measured:0}), {call.Beside:0} ms ({compiler.Beside:0}) in the baseline", call.Ratio);
        }

        if (calls.Count == 0) yield break;
        yield return new(Name, "geometric mean", Comparison.Mean(calls), LimitOfMean);
        yield return new(Name, "geometric mean of the JIT compiler's part (not asserted)", Comparison.Mean(compilers));
    }
}
