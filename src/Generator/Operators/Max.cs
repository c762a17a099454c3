using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>The largest of values, element by element; NaN where one is.</summary>
internal sealed record Max : Broadcast
{
    public static readonly CombinationDefinition Layer = new("NetGen.MaxAttribute", new Max(), currentFirst: true);

    public override BinaryFunction Function => BinaryFunction.Maximum;

    public override string Name => Layer.Name;
}
