using System.Collections.Immutable;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>An operator that maps each element on its own and has no parameters to learn; it fuses into the kernel before it.</summary>
internal abstract record Activation : Operator
{
    public sealed override Shape InferShape(ImmutableArray<Shape> inputs) => inputs[0];
}
