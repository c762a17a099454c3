using NetGen.Benchmarks.Goals;
using NetGen.Benchmarks.Goals.Measuring;
using Spectre.Console;

namespace NetGen.Benchmarks.Tests;

/// <summary>How findings are judged, printed and made an exit code.</summary>
public sealed class GoalsRunTests
{
    private static readonly Finding
        Met = new("size", "bytes", Ratio.Exact(0.5), Limit: 0.5),
        Missed = new("speed", "a network", new Ratio(1.04, 1.01, 1.05), Limit: 1.03),
        Free = new("aot", "time to start", Ratio.Exact(7));

    [Fact]
    public void ALimitMayBeReached()
    {
        Met.Verdict.ShouldBe(Verdict.Met);
        Missed.Verdict.ShouldBe(Verdict.Missed);
        Free.Verdict.ShouldBe(Verdict.NotAsserted);
        Finding.Unmeasured("aot", "no linker").Verdict.ShouldBe(Verdict.NotMeasured);
        (Met with { Ratio = Ratio.Exact(double.NaN) }).Verdict.ShouldBe(Verdict.Missed);
    }

    [Fact]
    public void TheExitCodeIs1IfAGoalIsMissedOrNotMeasured()
    {
        GoalsRun.ExitCode([Met, Free]).ShouldBe(0);
        GoalsRun.ExitCode([Met, Missed, Free]).ShouldBe(1);
        GoalsRun.ExitCode([Met, Finding.Unmeasured("aot", "no linker")]).ShouldBe(1);
    }

    [Fact]
    public void AGoalThatFailsKeepsWhatItFound() =>
        Measure(new Goal([Met], Failure: "no linker")).ShouldBe([Met, Finding.Unmeasured("goal", "no linker")]);

    [Fact]
    public void AGoalThatFindsNothingIsNotMeasured() => Measure(new Goal([])).ShouldBe([Finding.Unmeasured("goal", "no network to measure")]);

    [Fact]
    public void TheTableShowsEachGoalOnce()
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 160;
        console.Write(ResultTable.Of([Met, Free, Missed, Missed with { Measured = "another" }]));

        string[] rows = [.. text.ToString().Split('\n').Where(line => line.StartsWith('│')).Select(line => string.Join('|', line.Trim().Trim('│').Split('│', StringSplitOptions.TrimEntries)))];
        rows.ShouldBe(
        [
            "goal|measured|ratio|spread|limit|met",
            "size|bytes|0.500|none|0.500|yes",
            "aot|time to start|7.000|none||",
            "speed|a network|1.040|1.010 to 1.050|1.030|NO",
            "|another|1.040|1.010 to 1.050|1.030|NO",
        ]);
    }

    private static IEnumerable<Finding> Measure(IGoal goal) => GoalsRun.Measure(goal, new Workbench(new("HEAD", [goal], Effort.Quick, "nowhere")));

    private sealed record Goal(IReadOnlyList<Finding> Findings, string? Failure = null) : IGoal
    {
        public string Name => "goal";

        public IEnumerable<Finding> Measure(Workbench bench)
        {
            foreach (Finding finding in Findings) yield return finding;
            if (Failure is not null) throw new MeasurementException(Failure);
        }
    }
}
