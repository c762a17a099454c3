using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

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
    public static readonly LayerDefinition Layer1D = LayerDefinition.OfModule("NetGen.BatchNorm1DAttribute", (arguments, _) => Read(1, arguments));

    public static readonly LayerDefinition Layer2D = LayerDefinition.OfModule("NetGen.BatchNorm2DAttribute", (arguments, _) => Read(2, arguments));

    public static readonly LayerDefinition Layer3D = LayerDefinition.OfModule("NetGen.BatchNorm3DAttribute", (arguments, _) => Read(3, arguments));

    public override bool RunsSteps => true;

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

    public override string Describe() => new Description($"BatchNorm{Dimension}D")
        .With("Eps", Eps, 1e-5)
        .With("Momentum", Momentum, 0.1)
        .With("Affine", Affine, true)
        .ToString();

    private static BatchNorm Read(int dimension, Arguments arguments) => new(
        dimension,
        arguments.Real("Eps", 1e-5, min: 0, max: float.MaxValue),
        arguments.Real("Momentum", 0.1, min: 0, max: 1),
        arguments.Boolean("Affine", true));
}
