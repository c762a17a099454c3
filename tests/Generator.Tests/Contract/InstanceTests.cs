using NetGen.Tests;

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
    public Task ManyThreadsRunOneInstance_WhileItIsRefreshed(string name) => Exchange(name, (one, twin, weights, time) =>
    {
        weights.CopyTo(one.Weights);
        (time % 4 < 2 ? one : twin).Refresh();
    });

    /// <summary>A load needs no refresh.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public Task ManyThreadsRunOneInstance_WhileItsWeightsAreLoaded(string name) => Exchange(name, (one, _, weights, _) => one.Weights.Load(Saved(weights)));

    [Theory]
    [MemberData(nameof(Names))]
    public void LoadedWeightsCountFromTheNextCallOn(string name)
    {
        var network = networks[name];
        NetworkInstance other = network.Initialize(seed: 2), one = network.Initialize(seed: 1), twin = one.Share();
        float[] input = ContractNetworks.Input(network, 1, seed: 3), expected = other.Forward(input), output = new float[expected.Length];
        twin.Forward(input).ShouldNotBe(expected);

        one.Weights.Load(Saved(other.Weights));

        twin.Forward(input, output, 1);
        output.ShouldBe(expected);
        one.Forward(input).ShouldBe(expected);
    }

    private static byte[] Saved(Weights weights)
    {
        string path = Path.GetTempFileName();
        try
        {
            weights.Save(path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Of one instance and one that shares its weights, while the weights are exchanged: every result is that of the old weights or of the new ones.</summary>
    private async Task Exchange(string name, Action<NetworkInstance, NetworkInstance, Weights, int> exchange)
    {
        const int threads = 16, calls = 600, overlapping = 200;
        var network = networks[name];
        NetworkInstance one = network.Initialize(seed: 1), twin = one.Share();
        Weights[] weights = [Weights.Initialize(network.Info.Parameters, 1), Weights.Initialize(network.Info.Parameters, 2)];
        float[][] inputs = [.. Enumerable.Range(0, threads).Select(i => ContractNetworks.Input(network, 1 + (i % 4), seed: i))];
        float[][][] expected = [.. weights.Select(w => network.Create(w)).Select(instance => inputs.Select(input => instance.Forward(input)).ToArray())];
        float[][] outputs = [.. expected[0].Select(output => new float[output.Length])];

        ManyCallers callers = await ManyCallers.Run(
            threads,
            calls,
            overlapping,
            i => (i % 4 == 3 ? twin : one).Forward(inputs[i], outputs[i], 1 + (i % 4)),
            i => expected.Any(results => results[i].AsSpan().SequenceEqual(outputs[i])),
            time => exchange(one, twin, weights[time % 2], time));

        callers.Wrong.ShouldBe(0, $"of {callers.Done}");
        callers.Overlapped.ShouldBeGreaterThanOrEqualTo(overlapping, $"of {callers.Done}");
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

        other.Weights.CopyTo(instance.Weights);
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
