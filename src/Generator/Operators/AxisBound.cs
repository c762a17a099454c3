namespace NetGen.Generator.Operators;

/// <summary>
/// Where an interval along an axis starts or ends, by its number i: x = Factor * i + First, from below zero in whole steps of <paramref name="Wrap"/> to zero or
/// above, divided by <paramref name="Divisor"/>, at most <paramref name="Most"/>. A rule and not a list, for there may be as many intervals as an axis has elements.
/// </summary>
/// <param name="Factor">From one interval to the next, before the division; at least 0.</param>
/// <param name="First">That of interval 0, before the division.</param>
/// <param name="Divisor">At least 1; more only where x is not below zero.</param>
/// <param name="Wrap">The step from below zero; null where x may stay below.</param>
/// <param name="Most">The largest value.</param>
internal readonly record struct AxisBound(long Factor, long First, int Divisor = 1, int? Wrap = null, int Most = int.MaxValue)
{
    /// <summary>The same for all intervals.</summary>
    public static AxisBound Constant(int value) => new(0, value);

    public int At(int interval)
    {
        long x = (Factor * interval) + First;
        if (x < 0 && Wrap is { } step)
        {
            x += (step - 1 - x) / step * step;
        }

        return (int)Math.Min(x / Divisor, Most);
    }

    /// <summary>Whether x is below zero, and so wrapped, for some interval.</summary>
    public bool IsWrapped => First < 0 && Wrap is not null;

    /// <summary>Whether one of so many intervals is cut off at <see cref="Most"/>.</summary>
    public bool IsCut(int count) => ((Factor * (count - 1)) + First) / Divisor > Most;

    /// <summary>The largest magnitude that is met on the way to the bounds of so many intervals.</summary>
    public long Magnitude(int count) => Math.Max(Math.Abs(First) + (IsWrapped ? Wrap!.Value : 0), Math.Abs((Factor * (count - 1)) + First));

    /// <summary>The value where it is the same for so many intervals; else null. Only steps of more than 1 let values fall again.</summary>
    public int? Common(int count) => count == 1 || (Wrap is null or 1 && At(0) == At(count - 1)) ? At(0) : null;
}
