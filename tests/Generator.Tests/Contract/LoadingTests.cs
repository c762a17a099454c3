namespace NetGen.Generator.Tests.Contract;

/// <summary>The forms of Load that every network gets.</summary>
public sealed class LoadingTests(ContractNetworks networks) : IClassFixture<ContractNetworks>
{
    public static TheoryData<string> Names => ContractNetworks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryFormLoadsTheSameNetwork(string name)
    {
        var network = networks[name];
        var saved = network.Initialize(seed: 3);
        byte[] file = Save(saved.Weights, "");
        byte[] prefixed = Save(saved.Weights, "module.");
        float[] input = ContractNetworks.Input(network, 2), expected = saved.Forward(input);

        network.Load(file).Forward(input).ShouldBe(expected);
        network.Load(new MemoryStream(file)).Forward(input).ShouldBe(expected);
        network.Load(prefixed, prefix: "module.").Forward(input).ShouldBe(expected);
        network.Load(prefixed, rename: tensor => tensor["module.".Length..]).Forward(input).ShouldBe(expected);
        (await network.LoadAsync(prefixed, "module.")).Forward(input).ShouldBe(expected);
        (await network.LoadAsync(new MemoryStream(file), keepWeights: false)).Forward(input).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WeightsThatAreNotKeptAreMissedOnlyByWhatNeedsThem(string name)
    {
        var network = networks[name];
        var saved = network.Initialize(seed: 3);
        float[] input = ContractNetworks.Input(network, 2), expected = saved.Forward(input);

        var loaded = network.Load(Save(saved.Weights, ""), keepWeights: false);

        loaded.Forward(input).ShouldBe(expected);
        loaded.Share().Forward(input).ShouldBe(expected);
        Should.Throw<WeightsNotKeptException>(() => loaded.Weights).Message.ShouldStartWith($"{network.Info.Name} was loaded with keepWeights: false");
        Should.Throw<WeightsNotKeptException>(loaded.Refresh);
        Should.Throw<WeightsNotKeptException>(() => loaded.Share().Weights);
        loaded.Forward(input).ShouldBe(expected, "nothing has changed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatIsExceptedStartsFromTheSeed(bool keepWeights)
    {
        var network = networks["Perceptron"];
        var saved = network.Initialize(seed: 3);
        string last = network.Info.Parameters[^1].Name, layer = last[..last.LastIndexOf('.')];
        byte[] file = Save(saved.Weights, "", name => !name.StartsWith(layer));
        var mixed = network.Initialize(seed: 8);
        foreach (ParameterInfo parameter in network.Info.Parameters.Where(p => !p.Name.StartsWith(layer)))
        {
            saved.Weights[parameter.Name].CopyTo(mixed.Weights[parameter.Name]);
        }

        mixed.Refresh();
        float[] input = ContractNetworks.Input(network, 1);

        var loaded = network.Load(file, out PassedOver passedOver, except: $"{layer}.*", seed: 8, keepWeights: keepWeights);

        passedOver.NotLoaded.ShouldBe([.. network.Info.Parameters.Select(p => p.Name).Where(p => p.StartsWith(layer))]);
        loaded.Forward(input).ShouldBe(mixed.Forward(input));
        network.Load(file, except: $"{layer}.*", seed: 8, keepWeights: keepWeights).Forward(input).ShouldBe(mixed.Forward(input));
        Should.Throw<WeightsException>(() => network.Load(file, keepWeights: keepWeights)).Message.ShouldContain(last);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALoadCanBeCancelled(bool keepWeights)
    {
        var network = networks["Perceptron"];
        byte[] file = Save(network.Initialize().Weights, "");
        using var cancellation = new CancellationTokenSource();
        var progress = new Cancelling(cancellation);

        await Should.ThrowAsync<OperationCanceledException>(() => network.LoadAsync(file, keepWeights: keepWeights, progress: progress, cancellationToken: cancellation.Token));

        progress.Reports.ShouldBe(1);
    }

    [Fact]
    public async Task NothingIsNoFile()
    {
        Should.Throw<ArgumentNullException>(() => networks["Perceptron"].Load((string)null!));
        Should.Throw<ArgumentNullException>(() => networks["Perceptron"].Load((WeightsSource)null!));
        Should.Throw<ArgumentNullException>(() => networks["Perceptron"].Load((WeightsSource)null!, keepWeights: false));
        await Should.ThrowAsync<ArgumentNullException>(() => networks["Perceptron"].LoadAsync(null!));
    }

    private static byte[] Save(Weights weights, string prefix, Func<string, bool>? isSaved = null)
    {
        string path = Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors");
        try
        {
            SafetensorsFile.Write(path, weights.Parameters.Where(p => isSaved?.Invoke(p.Name) ?? true)
                .Select(p => (prefix + p.Name, p.Shape, (ReadOnlyMemory<float>)weights[p.Name].ToArray())));
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Cancelling(CancellationTokenSource cancellation) : IProgress<LoadProgress>
    {
        public int Reports { get; private set; }

        public void Report(LoadProgress value)
        {
            Reports++;
            cancellation.Cancel();
        }
    }
}
