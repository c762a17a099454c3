using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Softshrink</c>.</summary>
internal sealed record SoftShrink(double Lambda) : Activation
{
    private static readonly RealParameter LambdaParameter = new("lambda", "The largest magnitude whose result is 0, and what others lose.", 0.5) { Min = 0, PyTorch = "lambd" };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SoftShrinkAttribute", [LambdaParameter], (arguments, _) => new SoftShrink(LambdaParameter.Read(arguments)));

    public static readonly NamedFormula Form = new("SoftShrink", "x > lambda ? x - lambda : x >= -lambda ? 0 : x + lambda", "lambda");

    public override AppliedFormula Applied => Form.With(Lambda);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(LambdaParameter, Lambda);
}
