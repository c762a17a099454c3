using NetGen.Generator.Primitives;

namespace NetGen.Generator.Shapes;

/// <summary>
/// The size of a value without its batch: channels first, then depth, height and width as many as there are; a vector has channels alone. A value on the way from one of these to another
/// may have more dimensions.
/// </summary>
internal readonly record struct Shape(EquatableArray<int> Dimensions)
{
    /// <summary>Channels, depth, height, width: values of more dimensions are only reshaped, permuted and mapped element by element.</summary>
    public const int MostDimensions = 1 + Size.Axes;

    public Shape(params ReadOnlySpan<int> dimensions)
        : this(EquatableArray.Create(dimensions))
    {
    }

    /// <summary>So many channels of a size.</summary>
    public static Shape Of(int channels, Size size) => new((EquatableArray<int>)[channels, .. size.Dimensions]);

    /// <summary>Whether its dimensions are channels, depth, height and width, and not more.</summary>
    public bool HasAxes => Dimensions.Count <= MostDimensions;

    /// <summary>The shape in which it is kept: of more dimensions, the vector of the elements in their order.</summary>
    public Shape Kept => HasAxes ? this : new(Length);

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
