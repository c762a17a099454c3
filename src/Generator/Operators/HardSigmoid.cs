using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Hardsigmoid</c>.</summary>
internal sealed record HardSigmoid : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.HardSigmoidAttribute", [], (_, _) => new HardSigmoid());

    public static readonly NamedFormula Form = new("HardSigmoid", "min(max(x + 3, 0), 6) / 6");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
