using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>The sum of values, element by element.</summary>
internal sealed record Add : Broadcast
{
    public static readonly CombinationDefinition Layer = new("NetGen.AddAttribute", new Add(), currentFirst: true);

    public override BinaryFunction Function => BinaryFunction.Sum;

    public override string Name => Layer.Name;
}
