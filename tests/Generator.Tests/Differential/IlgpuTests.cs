namespace NetGen.Generator.Tests.Differential;

/// <summary>ILGPU itself runs the kernels of each layer; most are left to the kernel checker, since this takes a second for each few networks.</summary>
public sealed class IlgpuTests
{
    private const int NetworksOfEachLayer = 12;

    [Fact, Trait("Category", "Long")]
    public void NetworksOfEachLayerAgree() => Comparison.Agree(LayerCombinations.Spread(NetworksOfEachLayer), seed: 7, "networks of combined options on ILGPU", () => new DeviceBackEnd());
}
