using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>The product of values, element by element.</summary>
internal sealed record Mul : Broadcast
{
    public static readonly CombinationDefinition Layer = new("NetGen.MulAttribute", new Mul(), currentFirst: true);

    public override BinaryFunction Function => BinaryFunction.Product;

    public override string Name => Layer.Name;
}
