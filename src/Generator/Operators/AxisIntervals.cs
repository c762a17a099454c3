namespace NetGen.Generator.Operators;

/// <summary>So many intervals along an axis.</summary>
/// <param name="Count">At least 1.</param>
/// <param name="Start">Where each starts.</param>
/// <param name="End">Where each ends: the element after its last.</param>
internal readonly record struct AxisIntervals(int Count, AxisBound Start, AxisBound End)
{
    public Interval this[int interval] => new(Start.At(interval), End.At(interval));

    /// <summary>The length where all have the same; else null. For the intervals of undilated windows and of bins.</summary>
    public int? CommonLength
    {
        get
        {
            int first = this[0].Length;
            if (Start.Divisor == 1)
            {
                // The length of a window that the map cuts off at its ends rises, stays and falls: constant, if it is the same at the ends and in between.
                return this[Count / 2].Length == first && this[Count - 1].Length == first ? first : null;
            }

            // Of bins, the start leaves a remainder of 0 to divisor - gcd, and the length is (remainder + factor) / divisor, rounded up.
            long longest = (End.First + Start.Divisor - Gcd(Start.Factor, Start.Divisor)) / Start.Divisor;
            return Count == 1 || longest == first ? first : null;
        }
    }

    /// <summary>The interval of this number alone.</summary>
    public AxisIntervals Only(int interval) => new(1, AxisBound.Constant(Start.At(interval)), AxisBound.Constant(End.At(interval)));

    /// <summary>Whether each starts so many elements after the one before, the first at 0.</summary>
    public bool StartEvery(int step)
    {
        // Starts are cut off at the map's beginning, or rounded down: if that is so nowhere at the ends and in between, it is so nowhere.
        AxisIntervals self = this;
        return new[] { 0, Math.Min(1, Count - 1), Count / 2, Count - 1 }.All(i => self.Start.At(i) == (long)i * step);
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}

/// <summary>The lengths of intervals along an axis.</summary>
internal readonly record struct AxisLengths(AxisIntervals Of)
{
    public int this[int interval] => Of[interval].Length;

    public int Count => Of.Count;

    /// <summary>The length where all have the same; else null.</summary>
    public int? Common => Of.CommonLength;
}
