using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.ELU</c>.</summary>
internal sealed record ELU(double Alpha) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.ELUAttribute",
        (arguments, _) => new ELU(arguments.Real("alpha", 1, min: float.MinValue, max: float.MaxValue)));

    public static readonly NamedFormula Form = new("ELU", "x > 0 ? x : alpha * expm1(x)", "alpha") { IsHandWritten = true };

    public override AppliedFormula Applied => Form.With(Alpha);

    public override string Describe() => Alpha == 1 ? "ELU" : new Description("ELU", Alpha).ToString();
}
