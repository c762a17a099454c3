namespace NetGen.Generator.Tests.Differential;

/// <summary>ILGPU itself runs the kernels of each layer; most are left to the kernel checker, since this takes a second for each few networks.</summary>
public sealed class IlgpuTests
{
    [Fact]
    public void OneNetworkOfEachLayerAgrees() => Agree(1);

    [Fact, Trait("Category", "Long")]
    public void NetworksOfEachLayerAgree() => Agree(12);

    private static void Agree(int ofEach) => Comparison.Agree(LayerCombinations.Spread(ofEach), seed: 7, "networks of combined options on ILGPU", () => new DeviceBackEnd());
}
