using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>The smallest of values, element by element; NaN where one is.</summary>
internal sealed record Min : Broadcast
{
    public static readonly CombinationDefinition Layer = new("NetGen.MinAttribute", new Min(), currentFirst: true);

    public override BinaryFunction Function => BinaryFunction.Minimum;

    public override string Name => Layer.Name;
}
