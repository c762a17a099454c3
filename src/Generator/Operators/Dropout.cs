using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>Zeroes elements at random while training; nothing at inference. As <c>torch.nn.Dropout</c>.</summary>
/// <param name="P">The share of elements that are zeroed.</param>
internal sealed record Dropout(double P) : Dropping(P)
{
    private static readonly RealParameter PParameter = Share("The share of elements that are zeroed.");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.DropoutAttribute", [PParameter], (arguments, _) => new Dropout(PParameter.Read(arguments)));

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(PParameter, P, always: true);
}
