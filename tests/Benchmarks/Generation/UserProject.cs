using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Benchmarks;

/// <summary>A project with a network and a file that has nothing to do with it, in memory.</summary>
internal sealed class UserProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly SyntaxTree unrelated = Parse("internal static class Unrelated { }");

    public UserProject(string network) => Before = CSharpCompilation.Create(
        "Project",
        [Parse(network), unrelated],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));

    /// <summary>The project as it is at first.</summary>
    public CSharpCompilation Before { get; }

    /// <summary>The project after someone typed in the other file.</summary>
    public CSharpCompilation AfterUnrelatedEdit() => Before.ReplaceSyntaxTree(unrelated, Parse("internal static class Unrelated { /* typed */ }"));

    /// <summary>A compiler with the generator in it that has seen nothing yet.</summary>
    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(NetworkInfo).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
