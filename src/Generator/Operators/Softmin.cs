using NetGen.Generator.Formulas;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>exp(-x) / sum(exp(-x)) along a dimension, as <c>torch.nn.Softmin</c>.</summary>
/// <inheritdoc cref="SoftmaxOperator(int)"/>
internal sealed record Softmin(int Dim) : SoftmaxOperator(Dim)
{
    private static readonly FormulaActivation Negation = new(new Formula.Negation(new Formula.Element()));

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SoftminAttribute", [DimParameter], (arguments, _) => new Softmin(DimParameter.Read(arguments)));

    public override Decomposition Decompose(Shape input) => new(new Softmax(Dim), new Decomposition(Negation));

    public override string Name => Layer.Name;
}
