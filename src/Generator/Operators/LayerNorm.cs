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
internal sealed record LayerNorm(EquatableArray<int> NormalizedShape, double Eps, bool Affine, bool Bias) : Standardization(Eps)
{
    public static readonly SizesParameter NormalizedShapeParameter = new("normalizedShape", "The sizes of the last dimensions, which are normalized.", "in");

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

    public override Shape InferShape(ImmutableArray<Shape> inputs) => RequireLast(this, inputs[0], NormalizedShape);

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        if (!Affine)
        {
            return [];
        }

        var weight = new ParameterSlot("weight", NormalizedShape, Initializer.Constant(1));
        return Bias ? [weight, new ParameterSlot("bias", NormalizedShape, Initializer.Constant(0))] : [weight];
    }

    public override Shape Together(Shape input) => Last(input, NormalizedShape.Count);

    public override Shape WeightMap(Shape input) => Together(input);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(NormalizedShapeParameter, NormalizedShape)
        .With(EpsParameter, Eps)
        .With(AffineParameter, Affine)
        .With(BiasParameter, Bias);

    /// <summary>Checks that the last dimensions of a value are those that an operator normalizes, and gives the value's shape.</summary>
    /// <exception cref="LayerException">They are not.</exception>
    public static Shape RequireLast(Operator op, Shape input, EquatableArray<int> normalizedShape)
    {
        int count = normalizedShape.Count, rank = input.Dimensions.Count;
        string found = string.Join(" x ", normalizedShape);
        if (count > rank)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, NormalizedShapeParameter.Name, $"{op} on {input}: the value has {rank} dimensions, and {count} are to be normalized ({found})");
        }

        var last = input.Dimensions.Skip(rank - count);
        return last.SequenceEqual(normalizedShape)
            ? input
            : throw new LayerException(RuleIds.ShapesDoNotFit, NormalizedShapeParameter.Name, $"{op} on {input}: the last {(count == 1 ? "dimension is" : $"{count} dimensions are")} {string.Join(" x ", last)}, not {found}");
    }

    /// <summary>The last dimensions of a value. Of fewer than it has, all are spatial, and each channel is on its own.</summary>
    public static Shape Last(Shape input, int count) => count == input.Dimensions.Count
        ? input
        : Shape.Of(1, Size.Of(Size.Axes, axis => axis >= Size.Axes - count ? input.Size[axis] : 1));
}
