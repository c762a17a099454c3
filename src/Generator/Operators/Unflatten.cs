using System.Collections.Immutable;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>A vector as a map of one position: (C) -> (C, 1, 1). Made by lowering; costs nothing.</summary>
internal sealed record Unflatten : Operator
{
    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Rank.Require(this, inputs[0], 0);
        return new(inputs[0].Channels, 1, 1);
    }

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => "Unflatten";
}
