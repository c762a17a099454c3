using System.Collections.Immutable;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A value without some dimensions of size 1, as <c>torch.squeeze</c>. Part of other operators.</summary>
/// <param name="Indices">Their indices in <see cref="Shape.Dimensions"/>; another dimension is left.</param>
internal sealed record Squeeze(EquatableArray<int> Indices) : Operator
{
    public override Shape InferShape(ImmutableArray<Shape> inputs) => new((EquatableArray<int>)[.. inputs[0].Dimensions.Where((_, i) => !Indices.Contains(i))]);

    public override Movement Movement => new(input => SameOrder.Maps(input, InferShape([input])));

    public override string Name => nameof(Squeeze);

    protected override Description Describe(Description description) => description.With(Reduction.DimParameter, Indices.Select(index => index + 1).ToEquatableArray(), absent: []);
}
