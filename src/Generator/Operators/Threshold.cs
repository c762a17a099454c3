using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Threshold</c>.</summary>
/// <param name="Limit">The largest number that is replaced: its parameter <c>threshold</c>.</param>
/// <param name="Value">What replaces it.</param>
internal sealed record Threshold(double Limit, double Value) : Activation
{
    private static readonly RealParameter LimitParameter = new("threshold", "The largest number that is replaced.");

    private static readonly RealParameter ValueParameter = new("value", "What it is replaced by.");

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.ThresholdAttribute",
        [LimitParameter, ValueParameter],
        (arguments, _) => new Threshold(LimitParameter.Read(arguments), ValueParameter.Read(arguments)));

    public static readonly NamedFormula Form = new("Threshold", "x <= threshold ? value : x", "threshold", "value");

    public override AppliedFormula Applied => Form.With(Limit, Value);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(LimitParameter, Limit).With(ValueParameter, Value);
}
