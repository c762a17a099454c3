using System.Collections.Immutable;
using NetGen.Generator.Formulas;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators;

/// <summary>The difference of two values, element by element.</summary>
internal sealed record Sub : Broadcast
{
    public static readonly CombinationDefinition Layer = new("NetGen.SubAttribute", new Sub(), currentFirst: true);

    public override BinaryFunction Function => BinaryFunction.Difference;

    public override Bounds Constants(ImmutableArray<Bounds> inputs) => inputs[0].Or(IntervalArithmetic.Negate(inputs[1]));

    public override string Name => Layer.Name;
}
