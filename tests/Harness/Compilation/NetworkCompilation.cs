using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>
/// A user's project in memory: C# sources with networks, compiled as a project that references the package and sets nothing else (no implicit usings).
/// Compiling dominates the time of most tests, so put many networks into one.
/// </summary>
/// <example>
/// <code>
/// using var networks = NetworkCompilation.Of("[Network(3, 8, 8)] [Conv2D(4, 3), ReLU] public partial class Small;").Compile();
/// var net = networks["Small"].Create(Weights.Initialize(networks["Small"].Info.Parameters));
/// </code>
/// </example>
internal sealed record NetworkCompilation
{
    /// <summary>The sources; each gets <c>using NetGen;</c> before its first line.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>A file of global usings, which none of the <see cref="Sources"/> can have.</summary>
    public string GlobalUsings { get; init; } = "";

    /// <summary>MSBuild properties that the generator can see, by name.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Other projects that this one references.</summary>
    public ImmutableArray<GeneratedProject> Libraries { get; init; } = [];

    /// <summary>Whether the project allows unsafe code: the package's NetGen.props sees to it.</summary>
    public bool AllowUnsafe { get; init; } = true;

    /// <summary>The project's LangVersion.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>The project's Nullable.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>The project's CheckForOverflowUnderflow.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>Whether the project references ILGPU and NetGen's runtime for it.</summary>
    public bool ReferencesIlgpu { get; init; }

    public string AssemblyName { get; init; } = "Consumer";

    private CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    public static NetworkCompilation Of(params IEnumerable<string> sources) => new() { Sources = [.. sources] };

    public NetworkCompilation WithProperty(string name, string value) => this with { Properties = Properties.SetItem(name, value) };

    /// <summary>References ILGPU; kernels are for groups of at most so many threads.</summary>
    public NetworkCompilation WithIlgpu(int groupSize) => (this with { ReferencesIlgpu = true }).WithProperty("NetGenGpuGroupSize", $"{groupSize}");

    /// <summary>References another project, which is generated first.</summary>
    public NetworkCompilation WithLibrary(NetworkCompilation library, string assemblyName = "Library") =>
        this with { Libraries = Libraries.Add((library with { AssemblyName = assemblyName }).Generate()) };

    /// <summary>The project as it is before generators run.</summary>
    public CSharpCompilation ToCompilation()
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: CheckOverflow,
            allowUnsafe: AllowUnsafe,
            warningLevel: 9999,
            nullableContextOptions: Nullable);
        return CSharpCompilation.Create(
            AssemblyName,
            [.. Sources.Select((source, i) => Parse(source, $"Source{i}.cs")), CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions, "GlobalUsings.cs", System.Text.Encoding.UTF8)],
            [.. ConsumerReferences.All, .. ReferencesIlgpu ? ConsumerReferences.Ilgpu : [], .. Libraries.Select(library => library.ToReference())],
            options);
    }

    /// <summary>The generator, ready to run over <see cref="ToCompilation"/>.</summary>
    /// <param name="trackSteps">Whether the result tells why each step ran.</param>
    public GeneratorDriver CreateDriver(bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new BuildProperties(Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>Runs the generator.</summary>
    public GeneratedProject Generate()
    {
        GeneratorDriver driver = CreateDriver().RunGeneratorsAndUpdateCompilation(ToCompilation(), out var output, out _);
        return new GeneratedProject(this, (CSharpCompilation)output, driver.GetRunResult().Results.Single());
    }

    /// <summary>Runs the generator, compiles what comes out, where any warning is an error, and loads it.</summary>
    public LoadedProject Compile() => Generate().Load();

    /// <summary>Runs the analyzer over the project and what the generator adds to it.</summary>
    public ImmutableArray<Diagnostic> Analyze() => Generate().Analyze();

    /// <summary>Parses a source as the project would.</summary>
    public SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(Prologue + source, System.Text.Encoding.UTF8), ParseOptions, path);

    /// <summary>What stands before every source.</summary>
    public const string Prologue = "using NetGen;\n";
}
