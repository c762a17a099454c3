using NetGen.Tests;

namespace NetGen.Generator.Tests.Differential;

/// <summary>ILGPU itself runs the kernels of each layer as the kernel checker does, to which the others are left: it takes a second for each project of networks.</summary>
public sealed class IlgpuTests
{
    private const int NetworksPerCompilation = 40;

    [Fact]
    public void OneNetworkOfEachLayerAgrees() => Agree(1);

    [Fact, Trait("Category", "Long")]
    public void NetworksOfEachLayerAgree() => Agree(12);

    private static void Agree(int ofEach)
    {
        NetworkSource[] networks = [.. LayerCombinations.Spread(ofEach)];
        var differences = networks.Chunk(NetworksPerCompilation).SelectMany(chunk => Comparison.Differences(chunk, seed: 7, on: new DeviceBackEnd())).ToList();

        differences.ShouldBeEmpty($"{differences.Count} of {networks.Length} networks differ:\n{string.Join('\n', differences.Take(10))}");
        Campaign.Report(networks.Length, "networks of combined options on ILGPU");
    }
}
