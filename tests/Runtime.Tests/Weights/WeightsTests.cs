namespace NetGen.Tests;

public sealed unsafe class WeightsTests
{
    private static readonly ParameterInfo[] Parameters =
    [
        new("conv1.weight", [6, 1, 5, 5], Initializer.KaimingUniform(25)),
        new("conv1.bias", [6], Initializer.KaimingUniform(25)),
        new("bn.running_var", [17], Initializer.Constant(1), IsLearned: false),
        new("scale", [], Initializer.Constant(0.5f)),
    ];

    [Fact]
    public void StartsAtZeroOnCacheLines()
    {
        var weights = new Weights(Parameters);
        weights.Parameters.ShouldBe(Parameters);
        for (int i = 0; i < Parameters.Length; i++)
        {
            weights[i].Length.ShouldBe((int)Parameters[i].Length);
            weights[i].ContainsAnyExcept(0f).ShouldBeFalse();
            ((nint)weights.Pointer(i) % 64).ShouldBe(0);
        }
        GC.KeepAlive(weights);
    }

    [Fact]
    public void NameIndexAndPointerAreTheSameMemory()
    {
        var weights = new Weights(Parameters);
        for (int i = 0; i < Parameters.Length; i++) weights[i].Fill(i + 1);
        for (int i = 0; i < Parameters.Length; i++)
        {
            weights.IndexOf(Parameters[i].Name).ShouldBe(i);
            weights[Parameters[i].Name].ContainsAnyExcept(i + 1f).ShouldBeFalse();
            new Span<float>(weights.Pointer(i), (int)Parameters[i].Length).ContainsAnyExcept(i + 1f).ShouldBeFalse();
        }
        GC.KeepAlive(weights);
    }

    [Fact]
    public void AnUnknownNameGetsTheNearestOnes()
    {
        var weights = new Weights(Parameters);
        weights.Contains("conv1.bias").ShouldBeTrue();
        weights.Contains("conv1.bia").ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => weights["conv1.bia"].Length)
            .Message.ShouldBe("There is no tensor 'conv1.bia'. The nearest names are 'conv1.bias', 'conv1.weight', 'scale'.");
        Should.Throw<IndexOutOfRangeException>(() => weights[4].Length);
        Should.Throw<IndexOutOfRangeException>(() => (nint)weights.Pointer(-1));
    }

    [Fact]
    public void ANetworkMayHaveNoParameters() => new Weights([]).Parameters.ShouldBeEmpty();

    [Fact]
    public void ChecksParameters()
    {
        Failure(new ParameterInfo("", [1], default)).ShouldStartWith("Parameter 0 ('') has no name.");
        Failure(Parameters[0], Parameters[1], Parameters[0]).ShouldStartWith("Parameters 0 and 2 are both named 'conv1.weight'.");
        Failure(new ParameterInfo("__metadata__", [1], default)).ShouldContain("reserve");
        Failure(new ParameterInfo("a", [3, 0], default)).ShouldStartWith("Parameter 0 ('a') has the shape [3, 0], in which a dimension is below 1.");
        Failure(new ParameterInfo("a", [1 << 16, 1 << 15], default)).ShouldContain("2^31");
        Failure(new ParameterInfo("a", [int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue], default)).ShouldContain("2^31");
        Failure(new ParameterInfo("a", [1], new Initializer(1, 0.5f))).ShouldStartWith("Parameter 0 ('a') starts in [1, 0.5), whose bounds must be finite and in order.");
        Failure(new ParameterInfo("a", [1], Initializer.Constant(float.NaN))).ShouldContain("finite");

        static string Failure(params ParameterInfo[] parameters) => Should.Throw<ArgumentException>(() => new Weights(parameters)).Message;
    }

    [Fact]
    public void RequireAcceptsAnyOrder() => new Weights(Parameters).Require([.. Parameters.Reverse()], "LeNet");

    [Fact]
    public void RequireListsEveryDifference() =>
        Should.Throw<ArgumentException>(() => new Weights(Parameters).Require(
            [Parameters[0] with { Shape = [6, 1, 3, 3] }, Parameters[1], new("fc.weight", [10, 84], default), Parameters[3]], "LeNet"))
            .Message.ShouldBe("""
                These are not the weights of LeNet:
                 - tensor 'conv1.weight' must be [6, 1, 3, 3], and is [6, 1, 5, 5]
                 - tensor 'fc.weight' [10, 84] is missing
                 - tensor 'bn.running_var' [17] is superfluous
                """);
}
