namespace NetGen.Generator.Tests.Differential;

/// <summary>Devices allow 65,535 groups along y and along z. Where a layer has more, they lie along x.</summary>
public sealed class LaunchGridTests
{
    [Fact]
    [Trait("Category", "Long")]
    public void MoreGroupsThanDevicesAllow_LieAlongX()
    {
        NetworkSource[] networks =
        [
            // Tiles of outputs lie along y, groups of channels along z.
            new([2], "[Dense(540000)]"),
            new([132000, 1, 1], "[Conv2D(330000, 1, Groups = 66000), ReLU]"),
            new([1, 3, 3], "[Conv2D(540000, 3)]"),
        ];

        var project = NetworkCompilation.Of(networks.Select((network, i) => network.Declare($"Net{i}"))).WithIlgpu(DeviceBackEnd.GroupSize);
        string[] emitted = [.. project.Generate().Files.Where(file => file.Hint.Contains("Ilgpu", StringComparison.Ordinal)).Select(file => file.Text)];
        emitted.Length.ShouldBe(networks.Length);
        emitted.ShouldAllBe(text => text.Contains("layers: ", StringComparison.Ordinal));
        Comparison.Differences(networks, seed: 7).ShouldBeEmpty();
    }
}
