using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A value at another size, as <c>torch.nn.Upsample</c> in one, two or three dimensions: its elements repeated, or sums of those around, weighted along each axis on its own.</summary>
/// <param name="SpatialRank">1, 2 or 3.</param>
/// <param name="Size">The size of the result; null where there are factors.</param>
/// <param name="Factors">A factor for each dimension; null where there is a size.</param>
/// <param name="Mode">How elements between others come about.</param>
/// <param name="AlignCorners">Whether the centres of the corner elements are mapped to each other.</param>
internal sealed record Upsample(int SpatialRank, Size? Size, Factors? Factors, UpsampleMode Mode, bool AlignCorners) : Operator
{
    private const string Repeats = "\"nearest\": element floor(i / factor).",
        Copies = "along an axis whose size stays as it is, a copy, whatever the factor, as in PyTorch.",
        Cubic = "\"bicubic\": a sum of the sixteen around there by Keys' cubic convolution with a = -0.75, which may go beyond what is there (R. Keys, \"Cubic Convolution Interpolation for Digital Image Processing\", 1981).";

    private static readonly FactorsParameter ScaleFactorParameter = new("ScaleFactor", "Factor of the size in each dimension.", "factor") { Absent = "none" };

    private static readonly SizeParameter SizeParameter = new("Size", "Size of the result in each dimension.", "in / 4") { Absent = "none" };

    /// <summary>In one, two and three dimensions, in the order of <see cref="UpsampleMode"/>.</summary>
    private static readonly ImmutableArray<ChoiceParameter> ModeParameters =
    [
        new("Mode", $"{Repeats} \"linear\": between the two elements around (i + 0.5) / factor - 0.5; {Copies}", "nearest", "linear"),
        new("Mode", $"{Repeats} \"bilinear\": between the four elements around (i + 0.5) / factor - 0.5, in each direction; {Copies} {Cubic}", "nearest", "bilinear", "bicubic"),
        new("Mode", $"{Repeats} \"trilinear\": between the eight elements around (i + 0.5) / factor - 0.5, in each direction; {Copies}", "nearest", "trilinear"),
    ];

    private static readonly BooleanParameter AlignCornersParameter =
        new("AlignCorners", "Whether what is not \"nearest\" maps the centres of the corner elements to each other instead of the corners of the value: `i * (N - 1) / (N' - 1)`.", false);

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    /// <summary>Where the first result lies that is not "nearest", in elements of the result: its centre or, with aligned corners, its start.</summary>
    public double Offset => AlignCorners ? 0 : 0.5;

    public override bool RunsSteps => true;

    public override string Name => $"Upsample{SpatialRank}D";

    public override Movement? Movement => Mode != UpsampleMode.Nearest ? null : Movement.Of(input =>
        IndexMap.Along(input, 0, [.. Enumerable.Range(Shapes.Size.Axes - SpatialRank, SpatialRank).Select(axis => (axis + 1, (IEnumerable<Segment>)[Repeated(input, axis)]))]));

    /// <summary>Elements of the input from one of the result to the next along an axis.</summary>
    /// <remarks>As PyTorch: the factor as given, not the ratio of the sizes, which may be rounded (its <c>recompute_scale_factor</c> is false).</remarks>
    public double Step(Shape input, int axis)
    {
        int from = input.Size[axis], to = InferShape([input]).Size[axis];
        return IsKept(input, axis) ? 1
            : AlignCorners ? to > 1 ? (from - 1.0) / (to - 1) : 0
            : Factors is { } factors ? 1 / factors[axis]
            : (double)from / to;
    }

    /// <summary>Whether the elements along an axis stay what they are.</summary>
    public bool IsKept(Shape input, int axis) =>
        axis < Shapes.Size.Axes - SpatialRank || (Mode == UpsampleMode.Linear && input.Size[axis] == InferShape([input]).Size[axis]);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, SpatialRank);
        long[] sizes = new long[Shapes.Size.Axes];
        LayerException.ThrowAll(Enumerable.Range(0, Shapes.Size.Axes).Select<int, Action>(axis => () => sizes[axis] = Size is { } size ? size[axis] : Scaled(input, axis)));
        return SizeLimit.Require(this, input, [input.Channels, .. sizes.Skip(Shapes.Size.Axes - SpatialRank)]);
    }

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => Mode != UpsampleMode.Cubic && inputs[0];

    protected override Description Describe(Description description) => description
        .WithOptional(ScaleFactorParameter, Factors)
        .WithOptional(SizeParameter, Size)
        .With(ModeParameters[SpatialRank - 1], ModeParameters[SpatialRank - 1].Words[(int)Mode])
        .With(AlignCornersParameter, AlignCorners);

    /// <summary>The elements that those of the result repeat: each as often where that is the same at all of them, else as PyTorch rounds it.</summary>
    private Segment Repeated(Shape input, int axis)
    {
        int size = input.Size[axis], count = InferShape([input]).Size[axis], factor = count / size;
        var nearest = new Nearest((float)Step(input, axis), size);

        // More positions than this are more than a float tells apart, and are not all tried.
        const int most = 1 << 16;
        return factor * size == count && count <= most && Enumerable.Range(0, count).All(i => nearest.At(i) == i / factor)
            ? Segment.Of(Steps.None, new(size, Steps.Along(axis + 1)), new Digit(factor, Steps.None))
            : Segment.Of(Steps.None, new Digit(count, Steps.Along(axis + 1), nearest));
    }

    private long Scaled(Shape input, int axis)
    {
        int size = input.Size[axis];
        double factor = Factors!.Value[axis], scaled = Math.Floor(size * factor);
        return scaled >= 1
            ? (long)Math.Min(scaled, long.MaxValue / 2)
            : throw new LayerException(RuleIds.InvalidArgument, DimensionName.InArgument(ScaleFactorParameter.Name, axis, SpatialRank), FormattableString.Invariant($"{this} on {input}: the {DimensionName.OfAxis(axis, SpatialRank)} would be floor({size} * {factor}) = {scaled} < 1"));
    }

    private static LayerDefinition Layer(int rank) =>
        LayerDefinition.InDimensions("Upsample", rank, [ScaleFactorParameter, SizeParameter, ModeParameters[rank - 1], AlignCornersParameter], Read);

    private static Upsample Read(int rank, Arguments arguments)
    {
        ChoiceParameter modes = ModeParameters[rank - 1];
        Size? size = SizeParameter.ReadOrNull(arguments, rank);
        Factors? factors = ScaleFactorParameter.ReadOrNull(arguments, rank);
        var mode = (UpsampleMode)modes.Words.IndexOf(modes.Read(arguments));
        bool alignCorners = AlignCornersParameter.Read(arguments);
        if (size is null == factors is null)
        {
            arguments.Object(RuleIds.InvalidArgument, $"needs either Size or ScaleFactor{(size is null ? "" : ", not both")}", size is null ? null : ScaleFactorParameter.Name);
        }

        if (alignCorners && mode == UpsampleMode.Nearest)
        {
            string others = string.Join(" or ", modes.Words.Skip(1).Select(word => $"\"{word}\""));
            arguments.Object(RuleIds.InvalidArgument, $"AlignCorners means something with Mode = {others} only", AlignCornersParameter.Name, modes.Name);
        }

        return new(rank, size, factors, mode, alignCorners);
    }
}

/// <summary>How elements between others come about.</summary>
internal enum UpsampleMode
{
    /// <summary>Each is one of the input.</summary>
    Nearest,

    /// <summary>Between the two around it along each axis.</summary>
    Linear,

    /// <summary>A sum of the four around it along each axis.</summary>
    Cubic,
}
