namespace NetGen.Generator.Tests.Goldens;

/// <summary>Emitted code computes what PyTorch does, as written and lowered.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Files => [.. GoldenFile.Names];

    public static TheoryData<string> FilesOfLowered => [.. GoldenFile.Names.Where(name => GoldenFile.Read(name).Cases.Any(test => test.Lower is not null))];

    [Theory]
    [MemberData(nameof(Files))]
    public void AgreesWithPyTorch(string file) => RequireAgreement(file, source => source.Lower is null);

    [Theory, Trait("Category", "Long")]
    [MemberData(nameof(FilesOfLowered))]
    public void LoweredAgreesWithPyTorch(string file) => RequireAgreement(file, source => source.Lower is not null);

    private static void RequireAgreement(string file, Func<NetworkSource, bool> isTaken)
    {
        var golden = GoldenFile.Read(file);
        using var tensors = GoldenFile.OpenTensors(file);
        using var project = golden.ToProject(isTaken).Compile();

        var differences = new List<string>();
        foreach ((int i, GoldenCase test) in golden.Cases.Index())
        {
            foreach ((string className, NetworkSource source) in test.Forms($"Case{i}").Where(form => isTaken(form.Source)))
            {
                if (Run(project[className], test, tensors, golden.Tolerance()) is { } difference)
                {
                    differences.Add($"{file}, {test.Name}: {difference}\n{source.Declare(className)}");
                }
            }
        }

        differences.ShouldBeEmpty(string.Join("\n", differences));
    }

    private static string? Run(EmittedNetwork network, GoldenCase test, SafetensorsFile tensors, Closeness tolerance)
    {
        string prefix = $"{test.Name}/weights/";
        var stored = tensors.Tensors
            .Where(t => t.Name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(t => t.Name[prefix.Length..], t => string.Join(" x ", t.Shape));
        var wanted = network.Info.Parameters.ToDictionary(p => p.Name, p => string.Join(" x ", p.Shape));
        if (!stored.OrderBy(p => p.Key).SequenceEqual(wanted.OrderBy(p => p.Key)))
        {
            return $"parameters are {Show(wanted)}, PyTorch's are {Show(stored)}";
        }

        var weights = new Weights(network.Info.Parameters);
        foreach (string name in stored.Keys)
        {
            tensors.CopyTo(prefix + name, weights[name]);
        }

        float[] output = network.Create(weights).Forward(tensors.ToArray($"{test.Name}/input"));
        return tolerance.Difference(output, [.. tensors.ToArray($"{test.Name}/output").Select(x => (double)x)]);
    }

    private static string Show(Dictionary<string, string> shapes) => string.Join(", ", shapes.OrderBy(s => s.Key).Select(s => $"{s.Key} [{s.Value}]"));
}
