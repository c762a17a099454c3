using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Tests.Incremental;

/// <summary>What is done again after an edit, and what is not.</summary>
public sealed class IncrementalTests
{
    private const string Block = """
        [Block]
        [Conv2D(nameof(channels), 3), ReLU]
        public partial class StemAttribute(int channels) : LayerAttribute;
        """;

    private const string First = "[Network(3, 8, 8)] [Conv2D(4, 3)] public partial class First;";
    private const string Second = "[Network(3, 8, 8)] [Stem(5)] public partial class Second;";
    private const string Varied = "[Variant<First>(3, 9, 9)] public partial class Varied;";
    private const string Other = "public class Other { public int Value => 1; }";

    [Fact]
    public void AddedComment_DoesNotModifyOutput() =>
        Regenerated(Other, Other.Replace("=> 1", "=> /* one */ 1")).ShouldBeEmpty();

    [Fact]
    public void AddedCommentInANetwork_DoesNotModifyOutput() =>
        Regenerated(First, "// The first.\n" + First.Replace("4, 3", "4, /* kernel */ 3")).ShouldBeEmpty();

    [Fact]
    public void ChangedUnrelatedCode_DoesNotModifyOutput() =>
        Regenerated(Other, Other.Replace("=> 1", "=> 2")).ShouldBeEmpty();

    [Fact]
    public void ChangedNetwork_RegeneratesOnlyThatOne() =>
        Regenerated(Second, Second.Replace("Stem(5)", "Stem(6)")).ShouldBe(["Second"]);

    [Fact]
    public void ChangedBase_RegeneratesItsVariants() =>
        Regenerated(First, First.Replace("4, 3", "4, 5")).ShouldBe(["First", "Varied"], ignoreOrder: true);

    [Fact]
    public void ChangedBlock_RegeneratesItsUsers() =>
        Regenerated(Block, Block.Replace("ReLU", "ReLU6")).ShouldBe(["Second", "StemAttribute"], ignoreOrder: true);

    /// <summary>Nor is anything made anew that all networks share.</summary>
    [Fact]
    public void AddedNetwork_GeneratesOnlyThatOne() =>
        Regenerated(Other, "[Network(3, 8, 8)] [Conv2D(2, 3)] public partial class Third;").ShouldBe(["Third"]);

    [Fact]
    public void ChangedLowerProperty_RegeneratesAllNetworks()
    {
        var project = NetworkCompilation.Of(First, Second);
        GeneratorDriver driver = project.CreateDriver(trackSteps: true).RunGenerators(project.ToCompilation());

        driver = driver.WithUpdatedAnalyzerConfigOptions(new BuildProperties(ImmutableDictionary<string, string>.Empty.Add("NetGenLower", "Dense")));

        Steps(driver.RunGenerators(project.ToCompilation())).ShouldBe(["First", "Second"], ignoreOrder: true);
    }

    /// <summary>The classes whose emitted half is made anew when one of the sources is replaced.</summary>
    private static IReadOnlyList<string> Regenerated(string source, string replacement)
    {
        var project = NetworkCompilation.Of(Block, First, Second, Varied, Other);
        CSharpCompilation before = project.ToCompilation();
        GeneratorDriver driver = project.CreateDriver(trackSteps: true).RunGenerators(before);
        SyntaxTree old = before.SyntaxTrees[project.Sources.IndexOf(source)];
        CSharpCompilation after = before.ReplaceSyntaxTree(old, project.Parse(replacement, old.FilePath));
        return Steps(driver.RunGenerators(after));
    }

    private static IReadOnlyList<string> Steps(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        return
        [
            .. result.TrackedOutputSteps.SelectMany(step => step.Value)
                .Where(run => run.Outputs.Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
                .SelectMany(run => run.Inputs)
                .Select(input => NameOf(input.Source.Outputs[input.OutputIndex].Value)),
        ];
    }

    private static string NameOf(object model) => model switch
    {
        Declaration network => network.Network.Type.Name,
        BlockDeclaration block => block.Type.Name,
        ITuple pair => NameOf(pair[0]!),
        _ => model.ToString()!,
    };
}
