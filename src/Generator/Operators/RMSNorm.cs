using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>x / sqrt(mean square + eps) * weight over the last dimensions, as <c>torch.nn.RMSNorm</c>: <see cref="LayerNorm"/> without mean and bias.</summary>
/// <param name="NormalizedShape">The sizes of the dimensions that are normalized.</param>
/// <param name="Eps">Added to the mean square.</param>
/// <param name="Affine">PyTorch's <c>elementwise_affine</c>.</param>
internal sealed record RMSNorm(EquatableArray<int> NormalizedShape, double Eps, bool Affine) : Standardization(Eps)
{
    // The distance from 1 to the next float: what PyTorch adds to floats unless told otherwise.
    private static new readonly RealParameter EpsParameter = new("Eps", "Added to the mean square.", 1.1920928955078125e-7) { Min = 0 };

    private static readonly BooleanParameter AffineParameter = new("ElementwiseAffine", "Whether there is a learned weight.", true);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.RMSNormAttribute",
        [LastDimensions.Parameter, EpsParameter, AffineParameter],
        (arguments, _) => new RMSNorm(LastDimensions.Parameter.Read(arguments), EpsParameter.Read(arguments), AffineParameter.Read(arguments)));

    public override bool IsCentered => false;

    public override Shape InferShape(ImmutableArray<Shape> inputs) => LastDimensions.Require(this, inputs[0], NormalizedShape);

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs) => Affine ? [new("weight", NormalizedShape, Initializer.Constant(1))] : [];

    public override Shape Together(Shape input) => LastDimensions.Of(input, NormalizedShape.Count);

    public override Shape WeightMap(Shape input) => Together(input);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(LastDimensions.Parameter, NormalizedShape)
        .With(EpsParameter, Eps)
        .With(AffineParameter, Affine);
}
