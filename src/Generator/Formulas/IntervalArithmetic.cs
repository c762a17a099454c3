using NetGen.Generator.Primitives;

namespace NetGen.Generator.Formulas;

/// <summary>Bounds of sums, products and quotients of numbers within bounds (Moore, "Interval Analysis", 1966). What is no number, as 0 / 0, is left out.</summary>
internal static class IntervalArithmetic
{
    public static Bounds Negate(Bounds a) => new(-a.Greatest, -a.Least);

    public static Bounds Add(Bounds a, Bounds b) => Of(a.Least + b.Least, a.Greatest + b.Greatest);

    public static Bounds Subtract(Bounds a, Bounds b) => Add(a, Negate(b));

    public static Bounds Multiply(Bounds a, Bounds b)
    {
        double p = Times(a.Least, b.Least), q = Times(a.Least, b.Greatest), r = Times(a.Greatest, b.Least), s = Times(a.Greatest, b.Greatest);
        return Of(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <remarks>Where the divisor may be 0 nothing is known: 1 / -0 is negative.</remarks>
    public static Bounds Divide(Bounds a, Bounds b) => b is { Least: <= 0, Greatest: >= 0 } ? Bounds.None : Multiply(a, new(1 / b.Greatest, 1 / b.Least));

    public static Bounds Abs(Bounds a) => a.Least >= 0 ? a : a.Greatest <= 0 ? Negate(a) : new(0, Math.Max(-a.Least, a.Greatest));

    /// <summary>The product of two bounds: an infinite one stands for all large numbers, and 0 times each of these is 0.</summary>
    private static double Times(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    /// <summary>Infinite bounds on both sides say nothing.</summary>
    private static Bounds Of(double least, double greatest) =>
        new(double.IsNaN(least) ? double.NegativeInfinity : least, double.IsNaN(greatest) ? double.PositiveInfinity : greatest);
}
