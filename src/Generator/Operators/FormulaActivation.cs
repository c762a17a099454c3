using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>A formula of the user's.</summary>
internal sealed record FormulaActivation(Formula Formula) : Activation
{
    private static readonly FormulaParameter FormulaParameter = new("formula", "The formula.") { PyTorch = null };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ActivationAttribute", [FormulaParameter], (arguments, _) => new FormulaActivation(FormulaParameter.Read(arguments)));

    public override AppliedFormula Applied => new(Formula, null, []);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(FormulaParameter, Formula);
}
