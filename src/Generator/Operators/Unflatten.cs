using System.Collections.Immutable;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A vector as a map of one position: (C) -> (C, 1, 1). Made by lowering; costs nothing.</summary>
/// <param name="SpatialRank">Spatial dimensions of the map.</param>
internal sealed record Unflatten(int SpatialRank) : Operator
{
    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Rank.Require(this, inputs[0], 0);
        return Shape.Of(inputs[0].Channels, Size.One(SpatialRank));
    }

    public override Movement Movement => new(input => SameOrder.Maps(input, InferShape([input])));

    public override string Name => "Unflatten";
}
