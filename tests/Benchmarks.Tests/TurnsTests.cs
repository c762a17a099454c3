using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Tests;

/// <summary>Who is measured when, and how often.</summary>
public sealed class TurnsTests
{
    private readonly List<char> calls = [];

    [Fact]
    public void SidesTakeTurns()
    {
        Take(pairs: 3, measured: _ => 1, limit: 1.1).Pairs.Count.ShouldBe(3);
        calls.ShouldBe("abababab"[..6].ToCharArray());
    }

    [Fact]
    public void WhatNothingIsAskedOfIsNotMeasuredLonger() => Take(pairs: 3, measured: _ => 9, limit: null).Pairs.Count.ShouldBe(3);

    [Fact]
    public void WhatLooksMissedIsMeasuredLonger_AndMayBeMetThen()
    {
        Comparison comparison = Take(pairs: 3, measured: call => call < 3 ? 2 : 1, limit: 1.1);

        comparison.Pairs.Count.ShouldBe(15);
        comparison.Ratio.ShouldBe(new Ratio(1, Lowest: 1, Highest: 2));
    }

    private Comparison Take(int pairs, Func<int, double> measured, double? limit)
    {
        int call = 0;
        return new Turns(pairs).Take(() => Called('a', measured(call++)), () => Called('b', 1), limit);
    }

    private double Called(char side, double value)
    {
        calls.Add(side);
        return value;
    }
}
