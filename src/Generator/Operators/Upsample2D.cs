using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A map at another height and width, as <c>torch.nn.Upsample</c>.</summary>
/// <param name="Size">Height and width of the result; null where there are factors.</param>
/// <param name="Factors">Vertical and horizontal factor; null where there is a size.</param>
/// <param name="IsBilinear">PyTorch's mode "bilinear"; else "nearest".</param>
/// <param name="AlignCorners">Whether the centres of the corner elements are mapped to each other.</param>
internal sealed record Upsample2D(Size? Size, Factors? Factors, bool IsBilinear, bool AlignCorners) : Operator
{
    private const string NearestMode = "nearest", BilinearMode = "bilinear";

    private static readonly FactorsParameter ScaleFactorParameter = new("ScaleFactor", "Factor of height and width.", "factor") { Absent = "none" };

    private static readonly SizeParameter SizeParameter = new("Size", "Height and width of the result.", "in / 4") { Absent = "none" };

    private static readonly ChoiceParameter ModeParameter = new(
        "Mode",
        "\"nearest\": element floor(i / factor). \"bilinear\": between the four elements around (i + 0.5) / factor - 0.5, in each direction; along an axis whose size stays as it is, a copy, whatever the factor, as in PyTorch.",
        NearestMode,
        BilinearMode);

    private static readonly BooleanParameter AlignCornersParameter =
        new("AlignCorners", "Whether \"bilinear\" maps the centres of the corner elements to each other instead of the corners of the map: `i * (H - 1) / (H' - 1)`.", false);

    public static readonly LayerDefinition Layer =
        LayerDefinition.OfModule("NetGen.Upsample2DAttribute", [ScaleFactorParameter, SizeParameter, ModeParameter, AlignCornersParameter], Read) with { Rank = 2 };

    /// <summary>Where the first result of "bilinear" lies, in elements of the result: its centre or, with aligned corners, its start.</summary>
    public double Offset => AlignCorners ? 0 : 0.5;

    /// <summary>Rows of the map from one row of the result to the next.</summary>
    public double RowStep(Shape input) => Step(input.Height, InferShape([input]).Height, Factors?.H);

    /// <summary>Columns of the map from one column of the result to the next.</summary>
    public double ColumnStep(Shape input) => Step(input.Width, InferShape([input]).Width, Factors?.W);

    public override bool RunsSteps => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, 2);
        if (Size is { } size)
        {
            return SizeLimit.Require(this, input, input.Channels, size.H, size.W);
        }

        long height = 0, width = 0;
        LayerException.ThrowAll(
            () => height = Scaled(input, 1, Factors!.Value.H),
            () => width = Scaled(input, 2, Factors!.Value.W));
        return SizeLimit.Require(this, input, input.Channels, height, width);
    }

    public override Movement? Movement => IsBilinear ? null : Movement.Of(input =>
        IndexMap.Along(input, 0, (2, [Repeated(input, 2, RowStep(input))]), (3, [Repeated(input, 3, ColumnStep(input))])));

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .WithOptional(ScaleFactorParameter, Factors)
        .WithOptional(SizeParameter, Size)
        .With(ModeParameter, IsBilinear ? BilinearMode : NearestMode)
        .With(AlignCornersParameter, AlignCorners);

    /// <summary>The rows or columns that those of the result repeat: each as often where that is the same at all of them, else as PyTorch rounds it.</summary>
    private Segment Repeated(Shape input, int axis, double step)
    {
        int size = Steps.Of(input)[axis], count = Steps.Of(InferShape([input]))[axis], factor = count / size;
        var nearest = new Nearest((float)step, size);

        // More positions than this are more than a float tells apart, and are not all tried.
        const int most = 1 << 16;
        return factor * size == count && count <= most && Enumerable.Range(0, count).All(i => nearest.At(i) == i / factor)
            ? Segment.Of(Steps.None, new(size, Steps.Along(axis)), new Digit(factor, Steps.None))
            : Segment.Of(Steps.None, new Digit(count, Steps.Along(axis), nearest));
    }

    // As PyTorch: the factor as given, not the ratio of the sizes, which may be rounded; but "bilinear" copies along an axis whose size stays, whatever the factor.
    private double Step(int from, int to, double? factor) =>
        IsBilinear && from == to ? 1
        : AlignCorners ? to > 1 ? (from - 1.0) / (to - 1) : 0
        : factor is { } f ? 1 / f
        : (double)from / to;

    private long Scaled(Shape input, int axis, double factor)
    {
        int size = input.Size[axis];
        double scaled = Math.Floor(size * factor);
        return scaled >= 1
            ? (long)Math.Min(scaled, long.MaxValue / 2)
            : throw new LayerException(RuleIds.InvalidArgument, DimensionName.InArgument(ScaleFactorParameter.Name, axis, 2), FormattableString.Invariant($"{this} on {input}: the {DimensionName.OfAxis(axis, 2)} would be floor({size} * {factor}) = {scaled} < 1"));
    }

    private static Upsample2D Read(Arguments arguments, Shape input)
    {
        Size? size = SizeParameter.ReadOrNull(arguments, 2);
        Factors? factors = ScaleFactorParameter.ReadOrNull(arguments);
        bool isBilinear = ModeParameter.Read(arguments) == BilinearMode, alignCorners = AlignCornersParameter.Read(arguments);
        if (size is null == factors is null)
        {
            arguments.Object(RuleIds.InvalidArgument, $"needs either Size or ScaleFactor{(size is null ? "" : ", not both")}", size is null ? null : ScaleFactorParameter.Name);
        }

        if (alignCorners && !isBilinear)
        {
            arguments.Object(RuleIds.InvalidArgument, "AlignCorners means something with Mode = \"bilinear\" only", AlignCornersParameter.Name, ModeParameter.Name);
        }

        return new(size, factors, isBilinear, alignCorners);
    }
}
