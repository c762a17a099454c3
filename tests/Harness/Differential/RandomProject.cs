using FsCheck;
using FsCheck.Fluent;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Random networks that are compiled together, since compiling takes most of the time.</summary>
internal sealed record RandomProject(IReadOnlyList<RandomProject.Choice> Choices)
{
    private const int MostSteps = 14;

    /// <summary>What makes one network.</summary>
    internal sealed record Choice(int Input, int Lowering, IReadOnlyList<NetworkStep> Steps);

    public IReadOnlyList<NetworkSource> Networks =>
        [.. Choices.Select(c => RandomNetwork.TryMake(c.Steps, c.Input, c.Lowering)).OfType<NetworkSource>()];

    /// <summary>The networks as C#: what a failing test prints.</summary>
    public override string ToString() => string.Join('\n', Networks.Select((n, i) => n.Declare($"Net{i}")));

    public static Arbitrary<RandomProject> Arbitrary(int networks)
    {
        var number = Gen.Choose(0, 999);
        var step = number.ArrayOf(5).Select(n => new NetworkStep(n[0], n[1], n[2], n[3], n[4]));
        var steps = Gen.Choose(1, MostSteps).SelectMany(count => step.ArrayOf(count));
        var choice = from input in number from lowering in number from s in steps select new Choice(input, lowering, s);
        return Arb.From(choice.ArrayOf(networks).Select(c => new RandomProject(c)), Shrink);
    }

    /// <summary>First the one network that fails, then its steps: fewer of them, then smaller numbers.</summary>
    private static IEnumerable<RandomProject> Shrink(RandomProject project)
    {
        if (project.Choices.Count > 1)
        {
            return project.Choices.Select(c => new RandomProject([c]));
        }

        Choice choice = project.Choices.Single();
        var fewer = choice.Steps.Select((_, i) => choice with { Steps = [.. choice.Steps.Where((_, other) => other != i)] });
        var smaller = choice.Steps.SelectMany((s, i) => Smaller(s).Select(t => choice with { Steps = [.. choice.Steps.Select((old, other) => other == i ? t : old)] }));
        var plain = choice.Lowering == 0 ? [] : (Choice[])[choice with { Lowering = 0 }];

        // Different numbers often make the same network; trying it again costs a compilation.
        string source = project.ToString();
        return plain.Concat(fewer).Concat(smaller).Select(c => new RandomProject([c])).DistinctBy(p => p.ToString()).Where(p => p.ToString() != source);
    }

    private static IEnumerable<NetworkStep> Smaller(NetworkStep step)
    {
        if (step.A > 0) yield return step with { A = 0 };
        if (step.B > 0) yield return step with { B = 0 };
        if (step.C > 0) yield return step with { C = 0 };
        if (step.D > 0) yield return step with { D = 0 };
    }
}
