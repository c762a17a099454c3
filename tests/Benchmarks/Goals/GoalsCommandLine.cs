using System.CommandLine;
using NetGen.Benchmarks.Goals.Programs;
using Samples;

namespace NetGen.Benchmarks.Goals;

/// <summary>The commands that are no benchmarks, and their options.</summary>
internal static class GoalsCommandLine
{
    private const string Goals = "goals";

    /// <summary>The last commit whose networks brought their kernels' code with them, in the user's assembly.</summary>
    public const string DefaultBaseline = "2777121";

    /// <summary>Whether a command line is one of these commands; else it is for BenchmarkDotNet.</summary>
    public static bool Knows(string[] args) => args is [Goals or FirstCall.Verb, ..];

    public static RootCommand Create() => new("Measures how fast emitted code is.") { GoalsCommand(), FirstCallCommand() };

    /// <summary>What the options of <c>goals</c> say.</summary>
    public static Settings Read(ParseResult given) => new(
        given.GetValue<string>("--baseline")!,
        [.. GoalTable.All.Where(goal => given.GetValue<string[]>("--only") is not { Length: > 0 } only || only.Contains(goal.Name))],
        given.GetValue<bool>("--quick") ? Effort.Quick : Effort.Full,
        given.GetValue<string>("--folder")!);

    private static Command GoalsCommand()
    {
        var baseline = new Option<string>("--baseline") { Description = "The commit to compare with.", HelpName = "COMMIT", DefaultValueFactory = _ => DefaultBaseline };
        var only = new Option<string[]>("--only")
        {
            Description = $"Measure only these goals: {string.Join(", ", GoalTable.All.Select(goal => goal.Name))}.",
            HelpName = "NAME",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. GoalTable.All.Select(goal => goal.Name)]);
        var quick = new Option<bool>("--quick") { Description = "Fewer pairs, and only some of the networks." };
        var folder = new Option<string>("--folder")
        {
            Description = "Where the baseline is checked out and programs are built. What is there is used again.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "netgen-goals"),
        };
        var command = new Command(Goals, "Measure what the compiler's goals say, as ratios within this run. The exit code is 1 if one is missed.") { baseline, only, quick, folder };
        command.SetAction(given => GoalsRun.Start(Read(given), Output.Open()));
        return command;
    }

    private static Command FirstCallCommand()
    {
        var zoo = new Argument<string>("zoo") { Description = "The zoo's assembly." };
        var network = new Argument<string>("network");
        var command = new Command(FirstCall.Verb, "Print what the first call of a network takes; for the command goals.") { zoo, network };
        command.Hidden = true;
        command.SetAction(given => FirstCall.Print(given.GetValue(zoo)!, given.GetValue(network)!));
        return command;
    }
}
