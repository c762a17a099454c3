using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>Zeroes all of a residual branch at random while training; nothing at inference. As torchvision's <c>StochasticDepth</c>.</summary>
/// <param name="P">How often.</param>
/// <param name="Mode">Whether for each input of a batch on its own: "row" or "batch".</param>
internal sealed record StochasticDepth(double P, string Mode) : Dropping(P)
{
    private static readonly RealParameter PParameter = Share("How often the value is zeroed.", share: null);

    private static readonly ChoiceParameter ModeParameter = new("Mode", "Whether that is decided for each input of a batch, `row`, or once for all, `batch`.", "row", "batch");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.StochasticDepthAttribute",
        [PParameter, ModeParameter],
        (arguments, _) => new StochasticDepth(PParameter.Read(arguments), ModeParameter.Read(arguments)));

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description
        .With(PParameter, P)
        .With(ModeParameter, Mode);
}
