using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>Masks channels at random while training, so that mean and variance stay as they are; nothing at inference. As <c>torch.nn.FeatureAlphaDropout</c>.</summary>
/// <param name="P">The share of channels that are masked.</param>
internal sealed record FeatureAlphaDropout(double P) : Dropping(P)
{
    private static readonly RealParameter PParameter = Share("The share of channels that are masked.");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.FeatureAlphaDropoutAttribute", [PParameter], (arguments, _) => new FeatureAlphaDropout(PParameter.Read(arguments)));

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(PParameter, P, always: true);
}
