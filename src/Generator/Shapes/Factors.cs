using NetGen.Generator.Primitives;

namespace NetGen.Generator.Shapes;

/// <summary>A factor for each spatial dimension, as <see cref="Size"/> has a number.</summary>
/// <param name="Rank">How many dimensions it has: 1, 2 or 3.</param>
/// <param name="D">Of the depth.</param>
/// <param name="H">Of the height.</param>
/// <param name="W">Of the width.</param>
internal readonly record struct Factors(int Rank, double D, double H, double W)
{
    public Factors(double h, double w)
        : this(2, 1, h, w)
    {
    }

    public double this[int axis] => axis switch { 0 => D, 1 => H, _ => W };

    /// <summary>Factors of which each one of a dimension that there is is given.</summary>
    public static Factors Of(int rank, Func<int, double> number) => new(rank, rank >= 3 ? number(0) : 1, rank >= 2 ? number(1) : 1, number(2));

    public override string ToString()
    {
        Factors self = this;
        double[] all = [.. Enumerable.Range(Size.Axes - Rank, Rank).Select(axis => self[axis])];
        return all.Distinct().Count() == 1 ? NumberText.Of(all[0]) : $"{{ {string.Join(", ", all.Select(NumberText.Of))} }}";
    }
}
