namespace NetGen.Generator.Tests.Goldens;

/// <summary>Emitted code computes what PyTorch does, as written and lowered.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Files => [.. GoldenFile.Names];

    [Theory(Skip = CompilerUnderTest.Missing)]
    [MemberData(nameof(Files))]
    public void AgreesWithPyTorch(string file)
    {
        var golden = GoldenFile.Read(file);
        using var tensors = GoldenFile.OpenTensors(file);
        using var project = Compile(golden);

        var differences = new List<string>();
        foreach ((int i, GoldenCase test) in golden.Cases.Index())
        {
            Check(test, $"Case{i}", null);
            if (test.Lower is { } lower)
            {
                Check(test, $"Case{i}Lowered", lower);
            }
        }

        differences.ShouldBeEmpty(string.Join("\n", differences));

        void Check(GoldenCase checkedCase, string className, string? lower)
        {
            if (Run(project[className], checkedCase, tensors, golden.Tolerance) is { } difference)
            {
                differences.Add($"{file}, {checkedCase.Name}: {difference}\n{checkedCase.Source(className, lower)}");
            }
        }
    }

    private static LoadedProject Compile(GoldenFile golden)
    {
        var networks = golden.Cases.Select((c, i) => c.Source($"Case{i}"));
        var lowered = golden.Cases.Index().Where(c => c.Item.Lower is not null).Select(c => c.Item.Source($"Case{c.Index}Lowered", c.Item.Lower));
        var blocks = golden.Cases.Select(c => c.Declarations).Where(d => d.Length > 0).Distinct();
        return NetworkCompilation.Of(networks.Concat(lowered).Concat(blocks)).Compile();
    }

    private static string? Run(CompiledNetwork network, GoldenCase test, SafetensorsFile tensors, Closeness tolerance)
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
