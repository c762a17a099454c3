using Spectre.Console;

namespace NetGen.Benchmarks.Goals;

/// <summary>Measures goals and judges them.</summary>
internal static class GoalsRun
{
    private const int Met = 0;
    private const int Missed = 1;

    /// <summary>Measures, prints the table and returns the program's exit code.</summary>
    public static int Start(Settings settings, IAnsiConsole console)
    {
        var bench = new Workbench(settings);
        console.WriteLine($"The working tree beside {settings.Baseline}, in turns. What is built lies in {settings.Folder}.");
        var findings = new List<Finding>();
        foreach (Finding finding in settings.Goals.SelectMany(goal => Measure(goal, bench)))
        {
            // The table comes at the end, which may be half an hour away.
            Console.Error.WriteLine($"{finding.Goal}: {finding.Measured}{(finding.Ratio is { } ratio ? $": {ratio.Value:0.000}" : "")}");
            findings.Add(finding);
        }

        console.Write(ResultTable.Of(findings));
        console.WriteLine("A ratio is the median of those of the pairs; the spread is from the least of them to the greatest. Below 1 is better than what stands beside.");
        console.WriteLine(Summary(findings));
        return ExitCode(findings);
    }

    /// <summary>What a goal finds, whatever happens: one that fails does not take the others' findings with it.</summary>
    public static IEnumerable<Finding> Measure(IGoal goal, Workbench bench)
    {
        using IEnumerator<Finding> findings = goal.Measure(bench).GetEnumerator();
        bool any = false;
        while (true)
        {
            Finding? finding;
            try
            {
                finding = findings.MoveNext() ? findings.Current : null;
            }
            catch (MeasurementException problem)
            {
                finding = Finding.Unmeasured(goal.Name, problem.Message);
            }

            if (finding is null) break;
            any = true;
            yield return finding;
        }

        if (!any) yield return Finding.Unmeasured(goal.Name, "no network to measure");
    }

    /// <summary>1 if a goal is missed or could not be measured.</summary>
    public static int ExitCode(IEnumerable<Finding> findings) => findings.Any(IsMissed) ? Missed : Met;

    private static string Summary(IReadOnlyList<Finding> findings) =>
        findings.Where(IsMissed).Select(finding => finding.Goal).Distinct().ToList() is { Count: > 0 } missed
            ? $"Missed: {string.Join(", ", missed)}."
            : $"Met: {string.Join(", ", findings.Select(finding => finding.Goal).Distinct())}.";

    private static bool IsMissed(Finding finding) => finding.Verdict is Verdict.Missed or Verdict.NotMeasured;
}
