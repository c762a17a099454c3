using System.Text.RegularExpressions;
using NetArchTest.Rules;
using NetGen.Generator.Tests.Documentation;

namespace NetGen.Generator.Tests.Architecture;

/// <summary>The order of the compiler's rooms is that of the table in CONTRIBUTING: each uses only those that stand above it there.</summary>
public partial class RoomTests
{
    private const string Root = "NetGen.Generator";

    /// <summary>Namespaces in the table's order; those of one row may use each other.</summary>
    private static readonly string[][] Rooms = [.. File.ReadLines(Path.Combine(MarkdownBlock.PathOf("."), "CONTRIBUTING.md"))
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .Select(row => Folder().Matches(row.Groups["folders"].Value).Select(folder => $"{Root}.{folder.Groups[1].Value.TrimEnd('/').Replace('/', '.')}").ToArray())];

    public static TheoryData<string> Names => [.. Rooms.SelectMany(row => row)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ARoomUsesOnlyThoseAboveIt(string room)
    {
        int own = Array.FindIndex(Rooms, row => row.Contains(room));
        string[] below = [.. Rooms.Skip(own + 1).SelectMany(row => row)];
        var result = Types.InAssembly(typeof(NetworkGenerator).Assembly)
            .That().ResideInNamespace(room)
            .ShouldNot().HaveDependencyOnAny(below)
            .GetResult();

        (result.FailingTypes ?? []).Select(type => $"{type.FullName}: {type.Explanation}").ShouldBeEmpty(string.Join(", ", below));
    }

    [Fact]
    public void BackEndsDoNotUseEachOther()
    {
        string[] backEnds = ["Cpu", "Ilgpu", "Info"];
        foreach (string one in backEnds)
        {
            var result = Types.InAssembly(typeof(NetworkGenerator).Assembly)
                .That().ResideInNamespace($"{Root}.Emit.{one}")
                .ShouldNot().HaveDependencyOnAny([.. backEnds.Where(other => other != one).Select(other => $"{Root}.Emit.{other}")])
                .GetResult();

            (result.FailingTypes ?? []).Select(type => $"{type.FullName}: {type.Explanation}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void EveryRoomIsInTheTable() => typeof(NetworkGenerator).Assembly.GetTypes()
        .Select(type => type.Namespace ?? "")
        .Where(space => space.StartsWith($"{Root}.", StringComparison.Ordinal))
        .Distinct()
        .Where(space => !Rooms.SelectMany(row => row).Any(room => space == room || space.StartsWith($"{room}.", StringComparison.Ordinal)))
        .ShouldBeEmpty();

    [GeneratedRegex(@"^\| [^|]+ \| (?<folders>`[A-Z]\w+/`(, `[A-Z]\w+/`)*) \| [^|]+ \|[^|]*\|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Folder();
}
