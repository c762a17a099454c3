namespace NetGen.Generator.Tests.Contract;

/// <summary>What Info says of a network.</summary>
public sealed class InfoTests(ContractNetworks networks) : IClassFixture<ContractNetworks>
{
    [Fact]
    public void NetworkIsCountedAsPyTorchCounts()
    {
        NetworkInfo info = networks["LeNet"].Info;

        info.Name.ShouldBe("LeNet");
        info.Input.ShouldBe([1, 14, 14]);
        info.Output.ShouldBe([10]);
        info.ParameterCount.ShouldBe((6 * 25) + 6 + (16 * 6 * 9) + 16 + (2 * 16) + (16 * 10) + 10);
        info.Macs.ShouldBe((14 * 14 * 6 * 25) + (7 * 7 * 16 * 6 * 9) + 160);
        info.Lowering.ShouldBe(NetGen.Lowering.None);
        info.ArenaBytes.ShouldBeGreaterThan(0);
        info.Layers.ShouldAllBe(l => l.LoweredFrom == "" && l.Exactness == "");
        info.Layers.ShouldAllBe(l => l.Kernel >= -1 && l.Kernel < info.Kernels.Count);
    }

    [Fact]
    public void LoweredLayersSayWhatTheyWereAndHowExactTheyAre()
    {
        NetworkInfo info = networks["LoweredLeNet"].Info;

        info.Lowering.ShouldBe(NetGen.Lowering.Equivalent);
        info.Parameters.Select(Describe).ShouldBe(networks["LeNet"].Info.Parameters.Select(Describe));
        string[] lowered = [.. info.Layers.Where(l => l.LoweredFrom.Length > 0).Select(l => l.LoweredFrom).Distinct()];
        lowered.ShouldBe(["MaxPool2D(2)", "AdaptiveAvgPool2D(1)", "Dense(10)"]);
        info.Layers.Where(l => l.LoweredFrom.Length > 0).ShouldAllBe(l => l.Exactness.Length > 0);
    }

    private static string Describe(ParameterInfo parameter) => $"{parameter.Name} [{string.Join(", ", parameter.Shape)}] {parameter.Initializer}";
}
