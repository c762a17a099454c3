using System.Collections.Immutable;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Graph;

/// <summary>The size of a value without its batch: channels first, then depth, height and width as many as there are; a vector has channels alone.</summary>
internal readonly record struct Shape(EquatableArray<int> Dimensions)
{
    /// <summary>Channels, depth, height, width: no value has more dimensions.</summary>
    public const int MostDimensions = 1 + Size.Axes;

    public Shape(params ReadOnlySpan<int> dimensions)
        : this(EquatableArray.Create(dimensions))
    {
    }

    /// <summary>So many channels of a size.</summary>
    public static Shape Of(int channels, Size size) => new((EquatableArray<int>)[channels, .. size.Dimensions]);

    public int Channels => Dimensions[0];

    /// <summary>Spatial dimensions: 0 for a vector, 2 for an image.</summary>
    public int SpatialRank => Dimensions.Count - 1;

    public bool IsVector => SpatialRank == 0;

    /// <summary>Depth of a volume; 1 where there is none.</summary>
    public int Depth => SpatialRank >= 3 ? Dimensions[Dimensions.Count - 3] : 1;

    /// <summary>Height of an image or a volume; 1 for a vector or a sequence.</summary>
    public int Height => SpatialRank >= 2 ? Dimensions[Dimensions.Count - 2] : 1;

    /// <summary>Width of an image, length of a sequence; 1 for a vector.</summary>
    public int Width => SpatialRank >= 1 ? Dimensions[Dimensions.Count - 1] : 1;

    /// <summary>The spatial dimensions.</summary>
    public Size Size => new(SpatialRank, Depth, Height, Width);

    /// <summary>Whether it has but one position: a vector, or a map of one pixel.</summary>
    public bool IsOnePosition => Size.IsOne;

    /// <summary>Elements; throws <see cref="OverflowException"/> beyond 2^31 - 1.</summary>
    public int Length => Dimensions.Aggregate(1, (n, d) => checked(n * d));

    public override string ToString() => string.Join(" x ", Dimensions);
}

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

/// <summary>A factor of height and one of width.</summary>
internal readonly record struct Factors(double H, double W)
{
    public override string ToString() => H == W ? NumberText.Of(H) : $"{{ {NumberText.Of(H)}, {NumberText.Of(W)} }}";
}

/// <summary>Planes, rows and columns added around a map, or cut from it where negative.</summary>
internal readonly record struct Padding(int Front, int Top, int Left, int Back, int Bottom, int Right)
{
    public static readonly Padding None;

    public bool IsNone => this == None;

    /// <summary>As much on both sides.</summary>
    public static Padding Of(Size sides) => Along(axis => (axis < Size.Axes - sides.Rank ? 0 : sides[axis], axis < Size.Axes - sides.Rank ? 0 : sides[axis]));

    /// <summary>What is added before and after along each axis.</summary>
    public static Padding Along(Func<int, (int Before, int After)> sides)
    {
        var ((front, back), (top, bottom), (left, right)) = (sides(0), sides(1), sides(2));
        return new(front, top, left, back, bottom, right);
    }

    public int Before(int axis) => axis switch { 0 => Front, 1 => Top, _ => Left };

    public int After(int axis) => axis switch { 0 => Back, 1 => Bottom, _ => Right };

    /// <summary>The sides of as many dimensions: those before, then those after.</summary>
    public string Show(int rank)
    {
        Padding self = this;
        var axes = Enumerable.Range(Size.Axes - rank, rank).ToList();
        return $"{{ {string.Join(", ", axes.Select(self.Before).Concat(axes.Select(self.After)))} }}";
    }
}
