using System.Collections.Immutable;

namespace NetGen.Generator.Shapes;

/// <summary>
/// A number for each spatial dimension. All stages work in depth, height and width, the axes 0, 1 and 2: a layer in fewer dimensions lacks the first of them, and
/// its numbers there are 1.
/// </summary>
/// <param name="Rank">How many dimensions it has: 1 (a width alone, called length), 2 (height and width) or 3.</param>
/// <param name="D">Along the depth.</param>
/// <param name="H">Along the height.</param>
/// <param name="W">Along the width.</param>
internal readonly record struct Size(int Rank, int D, int H, int W)
{
    public const int Axes = 3;

    public Size(int h, int w)
        : this(2, 1, h, w)
    {
    }

    public int this[int axis] => axis switch { 0 => D, 1 => H, _ => W };

    /// <summary>Whether all numbers are 1.</summary>
    public bool IsOne => (D, H, W) == (1, 1, 1);

    /// <summary>The product of the numbers; throws <see cref="OverflowException"/> beyond 2^31 - 1.</summary>
    public int Count => checked(D * H * W);

    /// <summary>The numbers of the dimensions that there are.</summary>
    public ImmutableArray<int> Dimensions => Rank switch { 0 => [], 1 => [W], 2 => [H, W], _ => [D, H, W] };

    public static Size One(int rank) => new(rank, 1, 1, 1);

    /// <summary>A size of which each number of a dimension that there is is given.</summary>
    public static Size Of(int rank, Func<int, int> number) => new(
        rank,
        rank >= 3 ? number(0) : 1,
        rank >= 2 ? number(1) : 1,
        rank >= 1 ? number(2) : 1);

    public override string ToString() => Dimensions.Distinct().Count() == 1 ? $"{W}" : $"{{ {string.Join(", ", Dimensions)} }}";
}
