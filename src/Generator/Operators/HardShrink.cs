using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Hardshrink</c>.</summary>
internal sealed record HardShrink(double Lambda) : Activation
{
    private static readonly RealParameter LambdaParameter = new("lambda", "The largest magnitude whose result is 0.", 0.5) { PyTorch = "lambd" };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.HardShrinkAttribute", [LambdaParameter], (arguments, _) => new HardShrink(LambdaParameter.Read(arguments)));

    public static readonly NamedFormula Form = new("HardShrink", "abs(x) <= lambda ? 0 : x", "lambda");

    public override AppliedFormula Applied => Form.With(Lambda);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(LambdaParameter, Lambda);
}
