using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// (x - mean) / sqrt(variance + eps) * weight + bias over each channel, as <c>torch.nn.InstanceNorm1d</c> on sequences, <c>torch.nn.InstanceNorm2d</c> on maps and
/// <c>torch.nn.InstanceNorm3d</c> on volumes, without running statistics.
/// </summary>
/// <param name="Dimension">1, 2 or 3.</param>
/// <param name="Eps">Added to the variance.</param>
/// <param name="Affine">Whether there are a weight and a bias, an element for each channel.</param>
internal sealed record InstanceNorm(int Dimension, double Eps, bool Affine) : Standardization(Eps)
{
    private static readonly BooleanParameter AffineParameter = new("Affine", "Whether there are a learned weight and bias.", false);

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override Shape Together(Shape input) => Shape.Of(1, input.Size);

    public override Shape WeightMap(Shape input) => new(input.Channels);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, Dimension);

        // PyTorch refuses it, too: its result would be 0, or the bias.
        return !input.IsOnePosition
            ? input
            : throw new LayerException(RuleIds.ShapesDoNotFit, null, $"{this} on {input}: a channel must have more than one element, found one");
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        int channels = inputs[0].Channels;
        return Affine ? [new("weight", [channels], Initializer.Constant(1)), new("bias", [channels], Initializer.Constant(0))] : [];
    }

    public override string Name => $"InstanceNorm{Dimension}D";

    protected override Description Describe(Description description) => description
        .With(EpsParameter, Eps)
        .With(AffineParameter, Affine);

    private static LayerDefinition Layer(int dimension) => LayerDefinition.InDimensions(
        "InstanceNorm",
        dimension,
        [EpsParameter, AffineParameter],
        (dimension, arguments) => new InstanceNorm(dimension, EpsParameter.Read(arguments), AffineParameter.Read(arguments)));
}
