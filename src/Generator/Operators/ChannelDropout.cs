using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Zeroes channels at random while training; nothing at inference. As <c>torch.nn.Dropout1d</c> on sequences, <c>Dropout2d</c> on maps and <c>Dropout3d</c> on volumes.</summary>
/// <param name="Dimension">1, 2 or 3.</param>
/// <param name="P">The share of channels that are zeroed.</param>
internal sealed record ChannelDropout(int Dimension, double P) : Dropping(P)
{
    private static readonly RealParameter PParameter = Share("The share of channels that are zeroed.");

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Rank.Require(this, inputs[0], Dimension);
        return inputs[0];
    }

    public override string Name => $"Dropout{Dimension}D";

    protected override Description Describe(Description description) => description.With(PParameter, P, always: true);

    private static LayerDefinition Layer(int dimension) => LayerDefinition.InDimensions("Dropout", dimension, [PParameter], (dimension, arguments) => new ChannelDropout(dimension, PParameter.Read(arguments)));
}
