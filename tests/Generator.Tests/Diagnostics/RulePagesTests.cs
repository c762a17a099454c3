using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>docs/diagnostics: a page for each rule, whose examples do what it says.</summary>
public sealed class RulePagesTests
{
    // Their examples are not C# alone.
    private static readonly string[] WithoutExample = [RuleIds.UnsupportedSettings, RuleIds.InvalidLowerProperty, RuleIds.InvalidGroupSizeProperty, RuleIds.InternalError];

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    public static TheoryData<string> IdsWithExample => [.. Rules.All.Select(rule => rule.Id).Except(WithoutExample)];

    [Fact]
    public void EachPageHasARule() => Directory.GetFiles(Folder(), "NG*.md").Select(Path.GetFileNameWithoutExtension)
        .ShouldBe(Rules.All.Select(rule => rule.Id), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Ids))]
    public void EachRuleHasAPage(string id)
    {
        DiagnosticDescriptor rule = Rules.ById(id);

        rule.HelpLinkUri.ShouldEndWith($"/docs/diagnostics/{id}.md");
        Page(id).ShouldStartWith($"# {id}: {rule.Title}\n");
        File.ReadAllText(Path.Combine(Folder(), "README.md")).ShouldContain($"| [{id}]({id}.md) | {rule.DefaultSeverity} | {rule.Title} |");
    }

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void FirstExampleHasTheProblemAndSecondHasNone(string id)
    {
        string[] examples = [.. Regex.Matches(Page(id), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];

        examples.Length.ShouldBe(2);
        NetworkCompilation.Of(examples[0]).Analyze().Select(d => d.Id).Distinct().ShouldBe([id]);
        NetworkCompilation.Of(examples[1]).Analyze().ShouldBeEmpty();
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder(), $"{id}.md"));

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs", "diagnostics"));
}
