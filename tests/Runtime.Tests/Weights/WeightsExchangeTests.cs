namespace NetGen.Tests;

/// <summary>Who makes another form of weights reads them whole, though they are loaded meanwhile.</summary>
public sealed class WeightsExchangeTests
{
    // Long beside a load of three numbers; where it is not, the test passes for no reason but never fails for none.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task ALoadWaitsForWhoReadsThem_AndIsCounted()
    {
        ParameterInfo[] parameters = [new("0.bias", [3], Initializer.Constant(1))];
        using var file = new TemporaryFile();
        new Weights(parameters).Save(file.Path);
        // The first load of a process takes long, and so may a thread of the pool.
        Weights.Load(file.Path, parameters);
        new Weights(parameters).Load(file.Path);
        Weights weights = Weights.Initialize(parameters);
        Task load = Task.CompletedTask;

        int version = weights.ReadWhole(whole =>
        {
            load = Task.Factory.StartNew(() => weights.Load(file.Path), TaskCreationOptions.LongRunning);
            load.Wait(Patience).ShouldBeFalse();
            whole["0.bias"].ToArray().ShouldAllBe(value => value == 1);
        });

        await load;
        (weights["0.bias"][0], weights.Version).ShouldBe((0, version + 1));
    }
}
