using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.ELU</c>.</summary>
internal sealed record ELU(double Alpha) : Activation
{
    private static readonly RealParameter AlphaParameter = new("alpha", "What the result tends to, negated, where x is far below zero.", 1);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ELUAttribute", [AlphaParameter], (arguments, _) => new ELU(AlphaParameter.Read(arguments)));

    public static readonly NamedFormula Form = new("ELU", "x > 0 ? x : alpha * expm1(x)", "alpha") { IsHandWritten = true };

    public override AppliedFormula Applied => Form.With(Alpha);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(AlphaParameter, Alpha);
}
