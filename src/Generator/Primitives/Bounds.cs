namespace NetGen.Generator.Primitives;

/// <summary>Numbers from <paramref name="Least"/> to <paramref name="Greatest"/>, both included; either may be infinite.</summary>
internal readonly record struct Bounds(double Least, double Greatest)
{
    /// <summary>Every number.</summary>
    public static Bounds None => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The indices of so many elements.</summary>
    public static Bounds Within(long count) => new(0, count - 1);

    /// <summary>0 alone.</summary>
    public static Bounds Zero => default;

    /// <summary>The one that is farther from 0.</summary>
    public double Farthest => -Least > Greatest ? Least : Greatest;

    /// <summary>The bounds of numbers that are within one or the other.</summary>
    public Bounds Or(Bounds other) => new(Math.Min(Least, other.Least), Math.Max(Greatest, other.Greatest));

    /// <summary>What becomes of them where a function takes every number into others.</summary>
    public Bounds ClampedTo(Bounds other) => new(Math.Min(Math.Max(Least, other.Least), other.Greatest), Math.Max(Math.Min(Greatest, other.Greatest), other.Least));
}
