using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>The quotient of two values, element by element.</summary>
internal sealed record Div : Broadcast
{
    public static readonly CombinationDefinition Layer = new("NetGen.DivAttribute", new Div(), currentFirst: true);

    public override BinaryFunction Function => BinaryFunction.Quotient;

    public override string Name => Layer.Name;
}
