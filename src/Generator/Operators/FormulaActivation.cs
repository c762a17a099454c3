using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>A formula of the user's.</summary>
internal sealed record FormulaActivation(Formula Formula) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ActivationAttribute", (arguments, _) => new FormulaActivation(arguments.Formula("formula")));

    public override AppliedFormula Applied => new(Formula, null, []);

    public override string Describe() => new Description("Activation", Formula.ToString()).ToString();
}
