using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.CELU</c>: ELU whose slope has no jump.</summary>
internal sealed record CELU(double Alpha) : Activation
{
    private static readonly RealParameter AlphaParameter = new("alpha", "What the result tends to, negated, where x is far below zero, and how soon: any number but 0.", 1);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.CELUAttribute", [AlphaParameter], Read);

    public static readonly NamedFormula Form = new("CELU", "x > 0 ? x : alpha * expm1(x / alpha)", "alpha");

    public override AppliedFormula Applied => Form.With(Alpha);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(AlphaParameter, Alpha);

    private static CELU Read(Arguments arguments, Shape input)
    {
        double alpha = AlphaParameter.Read(arguments);
        if ((float)alpha == 0)
        {
            arguments.Object(RuleIds.InvalidArgument, "alpha divides, so it must not be 0", AlphaParameter.Name);
        }

        return new(alpha);
    }
}
