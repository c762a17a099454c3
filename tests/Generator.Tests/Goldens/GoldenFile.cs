using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Generator.Tests.Goldens;

/// <summary>What PyTorch computes for the cases of one layer: see <c>data/make_goldens.py</c>.</summary>
/// <param name="RelativeTo">What errors are relative to.</param>
/// <param name="Cases">The networks.</param>
internal sealed record GoldenFile(ErrorBase RelativeTo, GoldenCase[] Cases)
{
    /// <summary>
    /// Sums in float32 of up to a hundred products of about 1, in any order, and activations within a few ulps, are this close to float64.
    /// </summary>
    public Closeness Tolerance() => RelativeTo == ErrorBase.Element
        ? new(1e-5, ErrorBase.Element, Absolute: 1e-7)
        : new(1e-5, ErrorBase.Output);

    /// <summary>All cases, in all forms or some, as Case0, Case0Lowered, Case1...</summary>
    /// <param name="isTaken">Which forms are taken.</param>
    public NetworkCompilation ToProject(Func<NetworkSource, bool> isTaken) => NetworkCompilation.Of(
        Cases.SelectMany((c, i) => c.Forms($"Case{i}")).Where(form => isTaken(form.Source)).Select(form => form.Source.Declare(form.ClassName))
            .Concat(Cases.Select(c => c.Declarations).Where(d => d.Length > 0).Distinct()));

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Every file of goldens but those of initial values.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.safetensors").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static GoldenFile Read(string name) => ReadJson<GoldenFile>(name);

    public static T ReadJson<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), Options)!;

    public static SafetensorsFile OpenTensors(string name) => SafetensorsFile.Open(Path.Combine(Folder, $"{name}.safetensors"));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Goldens", "data");
}

/// <summary>One network whose output PyTorch computed.</summary>
/// <param name="Name">The prefix of its tensors: name/input, name/output, name/weights/...</param>
/// <param name="Input">Shape of one input.</param>
/// <param name="Layers">The attributes.</param>
/// <param name="Declarations">Blocks that they use.</param>
/// <param name="Lower">The rewrites that must not change its result, as an expression of C#; null where it has none.</param>
internal sealed record GoldenCase(string Name, int[] Input, string Layers, string Declarations = "", string? Lower = null)
{
    /// <summary>The network as written and, where that keeps the result, lowered.</summary>
    public IEnumerable<(string ClassName, NetworkSource Source)> Forms(string className)
    {
        yield return (className, new(Input, Layers));
        if (Lower is not null)
        {
            yield return ($"{className}Lowered", new(Input, Layers, Lower));
        }
    }
}
