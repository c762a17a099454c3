using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks;

/// <summary>What the generator adds to a build and to typing, beside what the C# compiler itself takes for the emitted code.</summary>
public class GenerationBenchmarks
{
    private UserProject project = null!;
    private GeneratorDriver warm = null!;
    private CSharpCompilation generated = null!, edited = null!;

    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    public static IEnumerable<string> Networks => NetworkSources.All.Keys.Order(StringComparer.Ordinal);

    [GlobalSetup]
    public void Setup()
    {
        project = new UserProject(NetworkSources.All[Network]);
        warm = UserProject.NewDriver().RunGeneratorsAndUpdateCompilation(project.Before, out Compilation output, out _);
        generated = (CSharpCompilation)output;
        edited = project.AfterUnrelatedEdit();
    }

    /// <summary>The C# compiler on the project with the emitted code in it.</summary>
    [Benchmark(Baseline = true)]
    public bool CompileOutput()
    {
        // A compilation remembers what it bound: start from the sources.
        var fresh = CSharpCompilation.Create(generated.AssemblyName, generated.SyntaxTrees, generated.References, generated.Options);
        var result = fresh.Emit(Stream.Null);
        return result.Success ? true : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }

    /// <summary>The generator in a compiler that has just started.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => UserProject.NewDriver().RunGenerators(project.Before);

    /// <summary>The generator after someone typed in another file.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => warm.RunGenerators(edited);
}
