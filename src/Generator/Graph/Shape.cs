using NetGen.Generator.Primitives;

namespace NetGen.Generator.Graph;

/// <summary>The size of a value without its batch: channels first, then depth, height and width as many as there are; a vector has channels alone.</summary>
internal readonly record struct Shape(EquatableArray<int> Dimensions)
{
    public Shape(params ReadOnlySpan<int> dimensions)
        : this(EquatableArray.Create(dimensions))
    {
    }

    public int Channels => Dimensions[0];

    /// <summary>Spatial dimensions: 0 for a vector, 2 for an image.</summary>
    public int SpatialRank => Dimensions.Count - 1;

    public bool IsVector => SpatialRank == 0;

    /// <summary>Height of an image; 1 for a vector or a sequence.</summary>
    public int Height => SpatialRank >= 2 ? Dimensions[Dimensions.Count - 2] : 1;

    /// <summary>Width of an image, length of a sequence; 1 for a vector.</summary>
    public int Width => SpatialRank >= 1 ? Dimensions[Dimensions.Count - 1] : 1;

    /// <summary>Elements; throws <see cref="OverflowException"/> beyond 2^31 - 1.</summary>
    public int Length => Dimensions.Aggregate(1, (n, d) => checked(n * d));

    public override string ToString() => string.Join(" x ", Dimensions);
}

/// <summary>A size in height and width.</summary>
internal readonly record struct Pair(int H, int W)
{
    public override string ToString() => H == W ? $"{H}" : $"{{ {H}, {W} }}";
}

/// <summary>Rows and columns added around a map.</summary>
internal readonly record struct Padding(int Top, int Left, int Bottom, int Right)
{
    public static readonly Padding None;

    public static Padding Of(Pair sides) => new(sides.H, sides.W, sides.H, sides.W);

    public bool IsNone => this == None;

    public override string ToString() => $"{{ {Top}, {Left}, {Bottom}, {Right} }}";
}
