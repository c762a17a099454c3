using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>(x - mean) / sqrt(variance + eps) * weight + bias over the last dimensions, as <c>torch.nn.LayerNorm</c>.</summary>
/// <param name="NormalizedShape">The sizes of the dimensions that are normalized.</param>
/// <param name="Eps">Added to the variance.</param>
/// <param name="Affine">PyTorch's <c>elementwise_affine</c>.</param>
/// <param name="Bias">Whether there is a bias, where there is a weight.</param>
internal sealed record LayerNorm(EquatableArray<int> NormalizedShape, double Eps, bool Affine, bool Bias) : Operator
{
    private static readonly SizesParameter NormalizedShapeParameter = new("normalizedShape", "The sizes of the last dimensions, which are normalized.", "in");

    private static readonly RealParameter EpsParameter = new("Eps", "Added to the variance.", 1e-5) { Min = 0 };

    private static readonly BooleanParameter AffineParameter = new("ElementwiseAffine", "Whether there are a learned weight and, with `Bias`, a learned bias.", true);

    private static readonly BooleanParameter BiasParameter = new("Bias", "Whether there is a learned bias; without `ElementwiseAffine` there is none.", true);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LayerNormAttribute",
        [NormalizedShapeParameter, EpsParameter, AffineParameter, BiasParameter],
        (arguments, _) => new LayerNorm(
            NormalizedShapeParameter.Read(arguments),
            EpsParameter.Read(arguments),
            AffineParameter.Read(arguments),
            BiasParameter.Read(arguments)));

    /// <summary>Whether all of the value is normalized together; else each channel has a mean and variance of its own.</summary>
    public bool TakesAll(Shape input) => NormalizedShape.Count == input.Dimensions.Count;

    /// <summary>How many axes, from the last one on, are normalized together: columns, rows, planes.</summary>
    public int Axes(Shape input) => TakesAll(input) ? Size.Axes : NormalizedShape.Count;

    /// <summary>The pixels that are normalized together, as a size: 1 along the axes that are not.</summary>
    public Size Together(Shape input) => Size.Of(Size.Axes, axis => axis >= Size.Axes - Axes(input) ? input.Size[axis] : 1);

    public override bool RunsSteps => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        int count = NormalizedShape.Count, rank = input.Dimensions.Count;
        string found = string.Join(" x ", NormalizedShape);
        if (count > rank)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, NormalizedShapeParameter.Name, $"{this} on {input}: the value has {rank} dimensions, and {count} are to be normalized ({found})");
        }

        var last = input.Dimensions.Skip(rank - count);
        return last.SequenceEqual(NormalizedShape)
            ? input
            : throw new LayerException(RuleIds.ShapesDoNotFit, NormalizedShapeParameter.Name, $"{this} on {input}: the last {(count == 1 ? "dimension is" : $"{count} dimensions are")} {string.Join(" x ", last)}, not {found}");
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        if (!Affine)
        {
            return [];
        }

        var weight = new ParameterSlot("weight", NormalizedShape, Initializer.Constant(1));
        return Bias ? [weight, new ParameterSlot("bias", NormalizedShape, Initializer.Constant(0))] : [weight];
    }

    // What is normalized is of the size of its weights.
    public override Bounds Constants(ImmutableArray<Bounds> inputs) => Bounds.Zero;

    public override string Describe() => new Description("LayerNorm")
        .With(NormalizedShapeParameter, NormalizedShape)
        .With(EpsParameter, Eps)
        .With(AffineParameter, Affine)
        .With(BiasParameter, Bias)
        .ToString();
}
