using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>x / (k + alpha / size * sum of x^2 over a window of channels)^beta, as <c>torch.nn.LocalResponseNorm</c>.</summary>
internal sealed record LocalResponseNorm(int Size, double Alpha, double Beta, double K) : Operator
{
    private static readonly IntegerParameter SizeParameter = new("size", "Channels in the window.", "in / 4");

    private static readonly RealParameter AlphaParameter = new("Alpha", "Factor of the mean square.", 1e-4);

    private static readonly RealParameter BetaParameter = new("Beta", "The exponent.", 0.75);

    private static readonly RealParameter KParameter = new("K", "Added to the mean square.", 1);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LocalResponseNormAttribute",
        [SizeParameter, AlphaParameter, BetaParameter, KParameter],
        (arguments, _) => new LocalResponseNorm(SizeParameter.Read(arguments), AlphaParameter.Read(arguments), BetaParameter.Read(arguments), KParameter.Read(arguments)));

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

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(SizeParameter, Size)
        .With(AlphaParameter, Alpha)
        .With(BetaParameter, Beta)
        .With(KParameter, K);
}
