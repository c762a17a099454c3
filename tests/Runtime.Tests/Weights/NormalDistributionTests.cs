namespace NetGen.Tests;

/// <summary>Normally distributed weights.</summary>
public class NormalDistributionTests
{
    /// <summary>Percentage points as tables give them (scipy.stats.norm.ppf).</summary>
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.9999, 3.719016485455709)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-20, -9.262340089798408)]
    public void QuantilesAreThoseOfTables(double probability, double quantile) => NormalDistribution.Quantile(probability).ShouldBe(quantile, 1e-13 * Math.Max(1, Math.Abs(quantile)));

    [Fact]
    public void MomentsAreThoseOfTheDistribution()
    {
        double[] drawn = [.. Draw(Initializer.Normal(3, 0.5f), 200_000)];

        double mean = drawn.Average(), deviation = Math.Sqrt(drawn.Average(x => (x - mean) * (x - mean)));
        mean.ShouldBe(3, 0.005);
        deviation.ShouldBe(0.5, 0.005);
        drawn.Average(x => Math.Pow((x - mean) / deviation, 3)).ShouldBe(0, 0.03);
        drawn.Average(x => Math.Pow((x - mean) / deviation, 4)).ShouldBe(3, 0.06);
    }

    /// <summary>Of a standard normal distribution between -1 and 2: mean and deviation follow from its density and distribution at the ends (Johnson, Kotz, Balakrishnan, 1994, section 10.1).</summary>
    [Fact]
    public void WhatIsCutOffIsNotDrawn()
    {
        double[] drawn = [.. Draw(Initializer.TruncatedNormal(0, 1, -1, 2), 200_000)];

        drawn.ShouldAllBe(x => x >= -1 && x <= 2);
        drawn.Average().ShouldBe(0.2296, 0.005);
        Math.Sqrt(drawn.Average(x => x * x) - (drawn.Average() * drawn.Average())).ShouldBe(0.7209, 0.005);
    }

    /// <summary>Far from the mean, too.</summary>
    [Fact]
    public void ATailHasNumbers() => Draw(Initializer.TruncatedNormal(0, 1, 5, 6), 1000).ShouldAllBe(x => x >= 5 && x <= 6);

    /// <summary>Only what IEEE 754 defines goes into them.</summary>
    [Fact]
    public void TheSameSeedGivesTheSameNumbersEverywhere() =>
        Draw(Initializer.Normal(0, 1), 6).Select(x => $"{BitConverter.SingleToInt32Bits((float)x):x8}").ShouldBe(["3f39c616", "bfbd2e57", "4008d308", "3fe923a7", "bec92183", "bf81531a"]);

    [Fact]
    public void WhatIsNoDistributionIsRefused()
    {
        Should.Throw<ArgumentException>(() => new Weights([new("w", [1], Initializer.Normal(0, -1))])).Message.ShouldContain("must be finite and not below 0");
        Should.Throw<ArgumentException>(() => new Weights([new("w", [1], Initializer.Normal(float.NaN, 1))])).Message.ShouldContain("must be finite and not below 0");
    }

    private static IEnumerable<double> Draw(Initializer initializer, int count) => [.. Weights.Initialize([new("w", [count], initializer)], seed: 5)[0].ToArray().Select(x => (double)x)];
}
