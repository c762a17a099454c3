namespace NetGen.Generator.Tests.Differential;

/// <summary>Emitted code agrees with the reference for each layer, whatever its options.</summary>
public sealed class LayerCombinationTests
{
    // Enough to spread the cost of a compilation, few enough to find a failing one in.
    private const int NetworksPerCompilation = 40;

    public static TheoryData<string> Layers => [.. LayerCombinations.All.Keys];

    [Theory]
    [MemberData(nameof(Layers))]
    public void AgreesWithTheReference(string layer)
    {
        var networks = LayerCombinations.All[layer]();
        var differences = networks.Chunk(NetworksPerCompilation).SelectMany(chunk => Comparison.Differences(chunk, seed: 7)).ToList();

        differences.ShouldBeEmpty($"{differences.Count} of {networks.Count} networks differ:\n{string.Join('\n', differences.Take(10))}");
    }
}
