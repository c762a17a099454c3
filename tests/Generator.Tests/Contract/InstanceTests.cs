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

    /// <summary>Of one instance and one that shares its weights, while the weights are exchanged: every result is that of the old weights or of the new ones.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task ManyThreadsRunOneInstance_WhileItIsRefreshed(string name)
    {
        const int threads = 16, calls = 600, overlapping = 200;
        var network = networks[name];
        NetworkInstance one = network.Initialize(seed: 1), twin = one.Share();
        Weights[] weights = [Weights.Initialize(network.Info.Parameters, 1), Weights.Initialize(network.Info.Parameters, 2)];
        float[][] inputs = [.. Enumerable.Range(0, threads).Select(i => ContractNetworks.Input(network, 1 + (i % 4), seed: i))];
        float[][][] expected = [.. weights.Select(w => network.Create(w)).Select(instance => inputs.Select(input => instance.Forward(input)).ToArray())];
        int done = 0, running = 0, overlapped = 0, wrong = 0;
        var patience = System.Diagnostics.Stopwatch.StartNew();
        Task[] callers = [.. Enumerable.Range(0, threads).Select(i => Task.Factory.StartNew(Call, i, TaskCreationOptions.LongRunning))];
        for (int i = 0; !IsDone(); i++)
        {
            for (int p = 0; p < weights[0].Parameters.Count; p++)
            {
                weights[i % 2][p].CopyTo(one.Weights[p]);
            }

            (i % 4 < 2 ? one : twin).Refresh();
        }

        await Task.WhenAll(callers);
        wrong.ShouldBe(0, $"of {done}");
        overlapped.ShouldBeGreaterThanOrEqualTo(overlapping, $"of {done}");

        void Call(object? caller)
        {
            int i = (int)caller!;
            float[] output = new float[expected[0][i].Length];
            while (!IsDone())
            {
                int others = Interlocked.Increment(ref running) - 1;
                (i % 4 == 3 ? twin : one).Forward(inputs[i], output, 1 + (i % 4));
                Interlocked.Decrement(ref running);
                Interlocked.Add(ref overlapped, Math.Sign(others));
                Interlocked.Increment(ref done);
                if (!expected.Any(results => results[i].AsSpan().SequenceEqual(output)))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        }

        bool IsDone() => (Volatile.Read(ref done) >= calls && Volatile.Read(ref overlapped) >= overlapping) || patience.Elapsed > TimeSpan.FromMinutes(1);
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
