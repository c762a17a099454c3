using System.Diagnostics;

namespace NetGen.Generator.Tests.Contract;

/// <summary>What <see cref="INetwork{TSelf}"/> promises of Profile, and the facts that a picture of a network is made of.</summary>
public sealed class ProfileTests(ContractNetworks networks) : IClassFixture<ContractNetworks>
{
    public static TheoryData<string> Names => ContractNetworks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesWhatForwardGives_AndTimesOfAllKernels(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        float[] input = ContractNetworks.Input(network, 3), expected = instance.Forward(input), found = new float[expected.Length];
        long[] ticks = new long[network.Info.Kernels.Count];

        // A clock may stand still during a kernel, but not during all runs of it.
        for (int run = 0; run < 1000 && (run == 0 || ticks.Any(t => t == 0)); run++)
        {
            instance.Profile(input, found, ticks, 3);
        }

        found.ShouldBe(expected);
        ticks.ShouldAllBe(t => t > 0);
    }

    [Fact]
    public void TimesAreAddedUp()
    {
        var network = networks["LeNet"];
        var instance = network.Initialize();
        float[] input = ContractNetworks.Input(network, 1), output = new float[network.Info.OutputLength];
        long[] ticks = [.. Enumerable.Repeat(1_000_000_000L, network.Info.Kernels.Count)];

        instance.Profile(input, output, ticks, 1);

        ticks.ShouldAllBe(t => t >= 1_000_000_000L);
    }

    /// <summary>Each moment is counted once, also where the forward pass is several methods.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void TimesAreNoMoreThanAllOfIt(string name)
    {
        var network = networks[name];
        var instance = network.Initialize();
        float[] input = ContractNetworks.Input(network, 1), output = new float[network.Info.OutputLength];
        long[] ticks = new long[network.Info.Kernels.Count];

        long start = Stopwatch.GetTimestamp();
        instance.Profile(input, output, ticks, 1);
        long all = Stopwatch.GetTimestamp() - start;

        ticks.Sum().ShouldBeLessThanOrEqualTo(all);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnotherNumberOfKernelsIsRefused(string name)
    {
        var network = networks[name];
        float[] input = ContractNetworks.Input(network, 1), output = new float[network.Info.OutputLength];

        string message = Should.Throw<ArgumentException>(() => network.Initialize().Profile(input, output, new long[network.Info.Kernels.Count + 1], 1)).Message;

        message.ShouldContain($"{network.Info.Kernels.Count} kernels, found {network.Info.Kernels.Count + 1}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SourcesComeBeforeTheirReaders(string name)
    {
        var layers = networks[name].Info.Layers;

        foreach (var (index, layer) in layers.Index())
        {
            layer.Sources.ShouldNotBeEmpty();
            layer.Sources.ShouldAllBe(source => source >= -1 && source < index);
            if (layer.Sources is [>= 0 and var source])
            {
                layer.Input.ShouldBe(layers[source].Output);
            }
        }
    }
}
