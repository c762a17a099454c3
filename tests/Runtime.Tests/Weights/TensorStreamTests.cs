namespace NetGen.Tests;

/// <summary>What is held while a network is packed that does not keep its weights.</summary>
public sealed class TensorStreamTests
{
    private const long Bytes = 1000 * sizeof(float);

    private static readonly ParameterInfo[] Parameters = [.. Enumerable.Range(0, 20).Select(i => new ParameterInfo($"{i}", [1000], new Initializer(-1, 1)))];

    private static readonly Weights Saved = Weights.Initialize(Parameters, seed: 1);

    [Fact]
    public void ATensorIsHeldFromItsFirstUseUntilItIsPacked()
    {
        using TemporaryFile file = Save();
        using TensorStream tensors = TensorStream.Open(file.Path, Parameters, TensorNames.AsTheyAre, seed: 0);
        tensors.HeldBytes.ShouldBe(0);
        for (int i = Parameters.Length - 1; i > 0; i -= 2)
        {
            ReadOnlySpan<float> first = tensors[$"{i}"], second = tensors[$"{i - 1}"], again = tensors[$"{i}"];
            first.SequenceEqual(Saved[i]).ShouldBeTrue();
            second.SequenceEqual(Saved[i - 1]).ShouldBeTrue();
            (again == first).ShouldBeTrue();
            tensors.HeldBytes.ShouldBe(2 * Bytes);
            tensors.Release();
            tensors.HeldBytes.ShouldBe(0);
        }
        tensors.MostHeldBytes.ShouldBe(2 * Bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ASourceThatCannotSeekIsHeldUntilItsTensorsArePacked(bool isAsync)
    {
        using TemporaryFile file = Save();
        var stream = new TrickleStream(File.ReadAllBytes(file.Path), most: 999);
        using TensorStream tensors = isAsync
            ? await TensorStream.OpenAsync(stream, Parameters, TensorNames.AsTheyAre, seed: 0, progress: null, CancellationToken.None)
            : TensorStream.Open(stream, Parameters, TensorNames.AsTheyAre, seed: 0);
        for (int i = Parameters.Length - 1; i >= 0; i--)
        {
            tensors.HeldBytes.ShouldBe((i + 1) * Bytes);
            tensors[$"{i}"].SequenceEqual(Saved[i]).ShouldBeTrue();
            tensors.Release();
        }
        tensors.HeldBytes.ShouldBe(0);
    }

    [Fact]
    public void WhatIsNotLoadedStartsFromTheSeed()
    {
        using TemporaryFile file = Save();
        ParameterInfo[] parameters = [.. Parameters, new("head", [10], new Initializer(-1, 1))];
        using TensorStream tensors = TensorStream.Open(file.Path, parameters, new(prefix: null, rename: null, except: "head"), seed: 3);
        tensors.PassedOver.NotLoaded.ShouldBe(["head"]);
        tensors["head"].SequenceEqual(Weights.Initialize(parameters, seed: 3)["head"]).ShouldBeTrue();
    }

    [Fact]
    public void WhatIsLeftIsFreedAtTheEnd()
    {
        using TemporaryFile file = Save();
        TensorStream tensors = TensorStream.Open(file.Path, Parameters, TensorNames.AsTheyAre, seed: 0);
        _ = tensors["3"];
        tensors.Dispose();
        tensors.HeldBytes.ShouldBe(0);
        using FileStream alone = File.Open(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    private static TemporaryFile Save()
    {
        var file = new TemporaryFile();
        Saved.Save(file.Path);
        return file;
    }
}
