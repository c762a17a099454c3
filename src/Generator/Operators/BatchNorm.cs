using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// (x - running_mean) / sqrt(running_var + eps) * weight + bias for each channel, as <c>torch.nn.BatchNorm1d</c> on vectors and sequences,
/// <c>torch.nn.BatchNorm2d</c> on maps and <c>torch.nn.BatchNorm3d</c> on volumes, at inference.
/// </summary>
/// <param name="Dimension">1, 2 or 3.</param>
/// <param name="Eps">Keeps the divisor above zero.</param>
/// <param name="Momentum">Weight of a new batch in the running statistics, while training.</param>
/// <param name="Affine">Whether there are a learned weight and bias.</param>
internal sealed record BatchNorm(int Dimension, double Eps, double Momentum, bool Affine) : Operator
{
    private static readonly RealParameter EpsParameter = new("Eps", "Added to the variance.", 1e-5) { Min = 0 };

    private static readonly RealParameter MomentumParameter = new("Momentum", "Weight of a new batch in the running statistics, while training.", 0.1) { Min = 0, Max = 1 };

    private static readonly BooleanParameter AffineParameter = new("Affine", "Whether there are a learned weight and bias.", true);

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override ElementStep ElementStep => new ScaleShiftStep(Eps);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        if (Dimension != 1 || !input.IsVector)
        {
            Rank.Require(this, input, Dimension);
        }

        return input;
    }

    public override ImmutableArray<ParameterSlot> Parameters(ImmutableArray<Shape> inputs)
    {
        int channels = inputs[0].Channels;
        ImmutableArray<ParameterSlot> statistics =
        [
            new("running_mean", [channels], Initializer.Constant(0), IsLearned: false),
            new("running_var", [channels], Initializer.Constant(1), IsLearned: false),
        ];
        return Affine
            ? [new("weight", [channels], Initializer.Constant(1)), new("bias", [channels], Initializer.Constant(0)), .. statistics]
            : statistics;
    }

    public override string Name => $"BatchNorm{Dimension}D";

    protected override Description Describe(Description description) => description
        .With(EpsParameter, Eps)
        .With(MomentumParameter, Momentum)
        .With(AffineParameter, Affine);

    private static LayerDefinition Layer(int dimension) => LayerDefinition.InDimensions(
        "BatchNorm",
        dimension,
        [EpsParameter, MomentumParameter, AffineParameter],
        (dimension, arguments) => new BatchNorm(dimension, EpsParameter.Read(arguments), MomentumParameter.Read(arguments), AffineParameter.Read(arguments)));
}
