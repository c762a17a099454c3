namespace NetGen.Tests;

public sealed class WeightsInitializationTests
{
    private static readonly ParameterInfo[] Parameters =
    [
        new("weight", [100, 100, 4], Initializer.KaimingUniform(400)),
        new("bias", [100], Initializer.KaimingUniform(400)),
        new("one", [33], Initializer.Constant(1)),
    ];

    [Fact]
    public void IsUniformWithinItsBounds()
    {
        // A uniform distribution over +-b has the mean 0 and the variance b^2 / 3; n = 40,000, so 0.05 b is 17 standard errors.
        const double bound = 0.05;
        float[] weight = Weights.Initialize(Parameters, seed: 3)["weight"].ToArray();
        weight.ShouldAllBe(value => value >= -0.05f && value < 0.05f);
        weight.Average().ShouldBe(0, 0.05 * bound);
        weight.Average(value => (double)value * value).ShouldBe(bound * bound / 3, 0.05 * bound * bound);
        // No gaps: each of 100 equal bins gets its share of 400, within 6 standard deviations of 20.
        int[] bins = new int[100];
        foreach (float value in weight) bins[(int)((value / 0.05 + 1) * 50)]++;
        bins.ShouldAllBe(count => count > 280 && count < 520);
    }

    [Fact]
    public void ConstantsAreConstant() => Weights.Initialize(Parameters)["one"].ContainsAnyExcept(1f).ShouldBeFalse();

    [Fact]
    public void TheSameSeedGivesTheSameWeights()
    {
        Weights a = Weights.Initialize(Parameters, seed: 42), b = Weights.Initialize(Parameters, seed: 42);
        for (int i = 0; i < Parameters.Length; i++) a[i].SequenceEqual(b[i]).ShouldBeTrue();
    }

    [Fact]
    public void SeedsAndTensorsAreIndependent()
    {
        ParameterInfo[] twins = [.. "ab".Select(name => new ParameterInfo(name.ToString(), [10_000], new Initializer(-1, 1)))];
        float[][] streams = [.. ((int[])[0, 1, -1, int.MinValue]).SelectMany(seed =>
        {
            Weights weights = Weights.Initialize(twins, seed);
            return (float[][])[weights[0].ToArray(), weights[1].ToArray()];
        })];
        for (int i = 0; i < streams.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                // Correlation of independent streams: standard error 0.01.
                (3 * streams[i].Zip(streams[j], (x, y) => (double)x * y).Average()).ShouldBe(0, 0.06, $"streams {i} and {j}");
            }
        }
    }

    [Fact]
    public void ATensorDependsOnItsPositionOnly()
    {
        ParameterInfo[] others = [Parameters[0] with { Shape = [7] }, Parameters[1] with { Name = "other" }];
        Weights.Initialize(others, seed: 9)[1].SequenceEqual(Weights.Initialize(Parameters, seed: 9)[1]).ShouldBeTrue();
    }

    // Golden: a change here changes every network that was ever made from a seed.
    [Fact]
    public void FirstValues()
    {
        Weights weights = Weights.Initialize([new("a", [5], new Initializer(-1, 1)), new("b", [2], new Initializer(0, 1))], seed: 1);
        weights["a"].ToArray().ShouldBe([0.780518293f, 0.789369345f, 0.171451807f, 0.422536135f, 0.343996525f]);
        weights["b"].ToArray().ShouldBe([0.632075608f, 0.175527275f]);
    }
}
