using System.Collections.Immutable;
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
    public static readonly BooleanParameter AffineParameter = new("ElementwiseAffine", "Whether there are a learned weight and, with `Bias`, a learned bias.", true);

    public static readonly BooleanParameter BiasParameter = new("Bias", "Whether there is a learned bias; without `ElementwiseAffine` there is none.", true);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LayerNormAttribute",
        [LastDimensions.Parameter, EpsParameter, AffineParameter, BiasParameter],
        (arguments, _) => new LayerNorm(
            LastDimensions.Parameter.Read(arguments),
            EpsParameter.Read(arguments),
            AffineParameter.Read(arguments),
            BiasParameter.Read(arguments)));

    public override Shape InferShape(ImmutableArray<Shape> inputs) => LastDimensions.Require(this, inputs[0], NormalizedShape);

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs) => Slots(NormalizedShape, Affine, Bias);

    /// <summary>The weight and bias, where there are such.</summary>
    public static ImmutableArray<ParameterSlot> Slots(EquatableArray<int> dimensions, bool affine, bool bias) =>
    [
        .. affine ? [new ParameterSlot("weight", dimensions, Initializer.Constant(1))] : ImmutableArray<ParameterSlot>.Empty,
        .. affine && bias ? [new ParameterSlot("bias", dimensions, Initializer.Constant(0))] : ImmutableArray<ParameterSlot>.Empty,
    ];

    public override Shape Together(Shape input) => LastDimensions.Of(input, NormalizedShape.Count);

    public override Shape WeightMap(Shape input) => Together(input);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(LastDimensions.Parameter, NormalizedShape)
        .With(EpsParameter, Eps)
        .With(AffineParameter, Affine)
        .With(BiasParameter, Bias);
}
