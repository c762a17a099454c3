using System.Collections.Immutable;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>(x - mean) / sqrt(variance + eps) * weight + bias over the channels of each pixel, as torchvision's <c>LayerNorm2d</c>.</summary>
/// <param name="Eps">Added to the variance.</param>
/// <param name="Affine">PyTorch's <c>elementwise_affine</c>.</param>
/// <param name="Bias">Whether there is a bias, where there is a weight.</param>
internal sealed record LayerNorm2D(double Eps, bool Affine, bool Bias) : Standardization(Eps)
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LayerNorm2DAttribute",
        [EpsParameter, LayerNorm.AffineParameter, LayerNorm.BiasParameter],
        (arguments, _) => new LayerNorm2D(EpsParameter.Read(arguments), LayerNorm.AffineParameter.Read(arguments), LayerNorm.BiasParameter.Read(arguments)));

    public override Shape Together(Shape input) => Shape.Of(input.Channels, Size.One(input.SpatialRank));

    public override Shape WeightMap(Shape input) => new(input.Channels);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Rank.Require(this, inputs[0], 2);
        return inputs[0];
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs) => LayerNorm.Slots([inputs[0].Channels], Affine, Bias);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(EpsParameter, Eps)
        .With(LayerNorm.AffineParameter, Affine)
        .With(LayerNorm.BiasParameter, Bias);
}
