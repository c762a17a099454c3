using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Tests;

/// <summary>How a ratio comes from measurements.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void TheRatioIsTheMedianOfThePairs()
    {
        var comparison = new Comparison([(2, 1), (3, 2), (8, 10)]);

        comparison.Ratio.ShouldBe(new Ratio(1.5, Lowest: 0.8, Highest: 2));
        comparison.Measured.ShouldBe(3);
        comparison.Beside.ShouldBe(2);
    }

    /// <summary>The medians themselves are 1 and 2.</summary>
    [Fact]
    public void AMachineThatSlowsDownDoesNotMoveIt() => new Comparison([(1, 1), (1, 1), (1, 2), (2, 2), (2, 2)]).Ratio.Value.ShouldBe(1);

    [Fact]
    public void OneValueOfSeveralIsCompared() => Comparison.Of([("abc", "a"), ("ab", "ab")], text => text.Length).Pairs.ShouldBe([(3, 1), (2, 2)]);

    [Fact]
    public void TheMeanIsGeometric()
    {
        Ratio mean = Comparison.Mean([new([(1, 2), (1, 2), (1, 2)]), new([(2, 1), (8, 1)])]);

        mean.Value.ShouldBe(Math.Sqrt(0.5 * 5), 1e-12);
        mean.Lowest.ShouldBe(1, 1e-12);
        mean.Highest.ShouldBe(2, 1e-12);
    }

    [Fact]
    public void TheMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() => Statistics.Median([9, 1, 3, 2]).ShouldBe(2.5);

    [Theory]
    [InlineData(17.4512, "17.45 ms")]
    [InlineData(0.01312, "0.0131 ms")]
    public void TimesAreForPeople(double milliseconds, string text) => Milliseconds.Text(milliseconds).ShouldBe(text);

    [Fact]
    public void SpreadsAreForPeople()
    {
        new Ratio(1, Lowest: 0.98765, Highest: 1.25).Spread.ShouldBe("0.988 to 1.250");
        Ratio.Exact(0.5).Spread.ShouldBe("none");
    }
}
