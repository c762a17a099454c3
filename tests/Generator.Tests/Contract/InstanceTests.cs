namespace NetGen.Generator.Tests.Contract;

/// <summary>What <see cref="INetwork{TSelf}"/> promises of instances and their weights.</summary>
public sealed class InstanceTests(ContractNetworks networks) : IClassFixture<ContractNetworks>
{
    public static TheoryData<string> Names => ContractNetworks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SharedInstancesRunAtTheSameTime(string name)
    {
        var network = networks[name];
        var first = network.Initialize();
        var second = first.Share();
        second.Weights.ShouldBeSameAs(first.Weights);
        float[] inputOfFirst = ContractNetworks.Input(network, 3, seed: 1), inputOfSecond = ContractNetworks.Input(network, 3, seed: 2);
        float[] outputOfFirst = first.Forward(inputOfFirst), outputOfSecond = first.Forward(inputOfSecond);

        var results = await Task.WhenAll(
            Task.Run(() => Repeat(first, inputOfFirst, outputOfFirst)),
            Task.Run(() => Repeat(second, inputOfSecond, outputOfSecond)));

        results.ShouldAllBe(agrees => agrees);

        static bool Repeat(NetworkInstance instance, float[] input, float[] expected) =>
            Enumerable.Range(0, 50).All(_ => instance.Forward(input).AsSpan().SequenceEqual(expected));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RefreshTakesUpChangedWeights(string name)
    {
        var network = networks[name];
        var instance = network.Initialize(seed: 1);
        var twin = instance.Share();
        var other = network.Initialize(seed: 2);
        float[] input = ContractNetworks.Input(network, 2);
        float[] expected = other.Forward(input);
        instance.Forward(input).ShouldNotBe(expected);

        for (int i = 0; i < network.Info.Parameters.Count; i++)
        {
            other.Weights[i].CopyTo(instance.Weights[i]);
        }

        instance.Refresh();

        instance.Forward(input).ShouldBe(expected);
        twin.Forward(input).ShouldBe(expected, "an instance over the same weights");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SavedWeightsLoad(string name)
    {
        var network = networks[name];
        var instance = network.Initialize(seed: 3);
        float[] input = ContractNetworks.Input(network, 1);
        string path = Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors");
        try
        {
            instance.Weights.Save(path);

            network.Load(path).Forward(input).ShouldBe(instance.Forward(input));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void VariantRunsOnTheWeightsOfItsBase()
    {
        var written = networks["LeNet"].Initialize();
        var lowered = networks["LoweredLeNet"].Create(written.Weights);
        float[] input = ContractNetworks.Input(networks["LeNet"], 4);

        new Closeness(1e-5, ErrorBase.Output).Difference(lowered.Forward(input), [.. written.Forward(input).Select(x => (double)x)]).ShouldBeNull();
    }

    [Fact]
    public void OtherWeightsAreRejectedWithEveryDifference()
    {
        var parameters = networks["Perceptron"].Info.Parameters;
        string kept = parameters[0].Name, missing = parameters[1].Name;
        var weights = new Weights([parameters[0] with { Shape = [2, 2] }, new ParameterInfo("stranger", [3], default)]);

        string message = Should.Throw<ArgumentException>(() => networks["Perceptron"].Create(weights)).Message;

        message.ShouldContain(kept);
        message.ShouldContain(missing);
        message.ShouldContain("stranger");
    }
}
