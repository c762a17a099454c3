using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>Masks elements at random while training, so that mean and variance stay as they are; nothing at inference. As <c>torch.nn.AlphaDropout</c>.</summary>
/// <param name="P">The share of elements that are masked.</param>
internal sealed record AlphaDropout(double P) : Dropping(P)
{
    private static readonly RealParameter PParameter = Share("The share of elements that are masked.");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.AlphaDropoutAttribute", [PParameter], (arguments, _) => new AlphaDropout(PParameter.Read(arguments)));

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(PParameter, P, always: true);
}
