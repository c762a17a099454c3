using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// What the compiler itself costs: characters and allocations are bounded for every layer, whatever its sizes, and what passes the front half is emitted. Nothing here
/// measures time: where each layer's allocations are bounded, so is its time.
/// </summary>
public class ExtremeLayerTests
{
    /// <summary>Of the emitted files: what is always there, and for each kernel, of which a transposed convolution has as many as it has phases that differ.</summary>
    private const int Characters = 50_000, CharactersOfKernel = 20_000;

    /// <summary>Kernels of a layer.</summary>
    private const int MostKernels = 16;

    /// <summary>To compile and emit a network, and each of its layers.</summary>
    private const long Bytes = 4_000_000, BytesOfLayer = 2_000_000;

    [Fact]
    public void A_layer_costs_little_whatever_its_sizes() => Check(ExtremeLayers.Few);

    [Fact]
    [Trait("Category", "Long")]
    public void Every_layer_costs_little_whatever_its_sizes() => Check(ExtremeLayers.Many);

    /// <summary>What is written for each of a layer's values must not name all of them.</summary>
    [Theory]
    [InlineData("Concat")]
    [InlineData("Add")]
    [InlineData("Mul")]
    [InlineData("Sub")]
    [InlineData("Max")]
    public void A_layer_of_many_values_costs_as_much_for_each(string layer)
    {
        int few = Characters(50), many = Characters(400);

        many.ShouldBeLessThan(10 * few);

        int Characters(int values) => Project([$"[Network(2, 2, 2), {layer}({string.Join(", ", Enumerable.Repeat("\"in\"", values))})]"]).Generate().Files.Sum(file => file.Text.Length);
    }

    [Fact]
    public void Networks_of_any_size_compile_or_have_an_error_of_their_own() => Build(Every(ExtremeLayers.Few, 29));

    [Fact]
    [Trait("Category", "Long")]
    public void More_networks_of_any_size_compile_or_have_an_error_of_their_own()
    {
        // All are emitted by the test above; to compile what is emitted takes as long as all other tests.
        foreach (string[] networks in Every(ExtremeLayers.Many, 11).Chunk(500))
        {
            Build(networks);
        }
    }

    private static void Check(IReadOnlyList<string> networks)
    {
        CSharpCompilation compilation = Project(networks).ToCompilation();
        var failures = new List<string>();
        int emitted = 0;
        for (int i = 0; i < networks.Count; i++)
        {
            Declaration declaration = NetworkReader.Read(compilation.GetTypeByMetadataName($"N{i}")!, default)!;
            if (!declaration.IsSound)
            {
                failures.Add($"{networks[i]}: {string.Join("; ", declaration.Problems)}");
                continue;
            }

            try
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                CompilationResult result = NetworkCompiler.Compile(declaration.Network, default);
                int characters = 0, layers = 1, kernels = 1;
                if (result.Network is { } network)
                {
                    emitted++;
                    layers = network.Lowered.Nodes.Length;
                    GpuSource gpu = IlgpuBackend.Emit(network, mostThreads: 256);
                    kernels = Math.Max(1, gpu.Launches);
                    characters = gpu.Text.Length + NetworkEmitter.Emit(network, gpu).Length;
                }
                else if (!result.Problems.Any(p => p.Severity == DiagnosticSeverity.Error && p.RuleId != RuleIds.InternalError))
                {
                    failures.Add($"{networks[i]}: neither a network nor an error");
                }

                long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                if (characters > Characters + (kernels * CharactersOfKernel) || kernels > Math.Max(1, layers) * MostKernels || bytes > Bytes + (layers * BytesOfLayer))
                {
                    failures.Add($"{networks[i]}: {characters} characters, {bytes} bytes, {layers} layers, {kernels} kernels");
                }
            }
            catch (Exception error)
            {
                failures.Add($"{networks[i]}: {error.GetType().Name}: {error.Message} {string.Join(" ", error.StackTrace!.Split('\n').Where(line => line.Contains("NetGen.Generator.")).Take(2))}");
            }
        }

        failures.ShouldBeEmpty($"{failures.Count} of {networks.Count}:\n{string.Join('\n', failures.Take(200))}");
        emitted.ShouldBeGreaterThan(networks.Count / 4);
    }

    private static void Build(IReadOnlyList<string> networks)
    {
        NetworkCompilation project = Project(networks);
        GeneratedProject generated = project.Generate();
        generated.Result.Exception.ShouldBeNull();

        // Some errors are found only where code is made.
        Diagnostic[] errors = [.. generated.Compilation.Emit(Stream.Null).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree?.FilePath.StartsWith("Source", StringComparison.Ordinal) != true)];
        errors.ShouldBeEmpty(string.Join('\n', errors.Take(5)));

        // A network that only throws has an error, and one with an error only throws.
        var reported = project.Analyze().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        reported.ShouldAllBe(d => d.Id.StartsWith("NG") && d.Id != RuleIds.InternalError && d.Location.IsInSource);
        var withErrors = reported.Select(d => d.Location.SourceTree!.FilePath).ToHashSet();
        for (int i = 0; i < networks.Count; i++)
        {
            generated[$"N{i}.g.cs"].Contains("has errors; see the diagnostics").ShouldBe(withErrors.Contains($"Source{i}.cs"), networks[i]);
        }
    }

    private static NetworkCompilation Project(IReadOnlyList<string> networks) =>
        NetworkCompilation.Of(networks.Select((network, i) => $"{network} public partial class N{i};")).WithIlgpu(64);

    private static IReadOnlyList<string> Every(IReadOnlyList<string> networks, int step) => [.. networks.Where((_, i) => i % step == 0)];
}
