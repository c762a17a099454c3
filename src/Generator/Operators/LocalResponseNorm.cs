using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>x / (k + alpha / size * sum of x^2 over a window of channels)^beta, as <c>torch.nn.LocalResponseNorm</c>.</summary>
internal sealed record LocalResponseNorm(int Size, double Alpha, double Beta, double K) : Operator
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LocalResponseNormAttribute",
        (arguments, _) => new LocalResponseNorm(
            arguments.Integer("size"),
            arguments.Real("Alpha", 1e-4, min: float.MinValue, max: float.MaxValue),
            arguments.Real("Beta", 0.75, min: float.MinValue, max: float.MaxValue),
            arguments.Real("K", 1, min: float.MinValue, max: float.MaxValue)));

    /// <summary>Channels of the window before the one that is normalized; there may be fewer.</summary>
    public int Before => Size / 2;

    /// <summary>Channels of the window after the one that is normalized; there may be fewer.</summary>
    public int After => (Size - 1) / 2;

    /// <summary>What a square counts.</summary>
    public double Factor => Alpha / Size;

    public override bool RunsSteps => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs) => !inputs[0].IsVector
        ? inputs[0]
        : throw new LayerException(RuleIds.WrongRank, null, $"{this} works on values with a length, or a height and width, found a vector (features) of {inputs[0]}");

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0] && Alpha >= 0 && K >= 0;

    public override string Describe() => new Description("LocalResponseNorm", Size).With("Alpha", Alpha, 1e-4).With("Beta", Beta, 0.75).With("K", K, 1.0).ToString();
}
