using System.Collections.Immutable;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The elements along some dimensions from the last to the first, as <c>torch.flip</c>.</summary>
/// <param name="Dims">As <see cref="DimensionNumber"/> says.</param>
internal sealed record Flip(EquatableArray<int> Dims) : Operator
{
    private static readonly SizesParameter DimsParameter = new(
        "dims",
        "The dimensions that are turned round, each once: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end.",
        "axis")
    {
        Min = int.MinValue,
        IsList = true,
    };

    public static readonly LayerDefinition Layer = new("NetGen.FlipAttribute", [DimsParameter], (arguments, _) => new Flip(DimsParameter.Read(arguments)));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        DimensionNumber.RequireAll(this, inputs[0], DimsParameter.Name, Dims);
        return inputs[0];
    }

    public override Movement Movement => Movement.Of(input =>
    {
        var turned = Dims.Select(dim => DimensionNumber.Index(input, dim)).ToList();
        return IndexMap.OfDimensions(input, [.. Enumerable.Range(0, input.Dimensions.Count).Select(index => (index, turned.Contains(index)))]);
    });

    public override Operator OfOnePosition(int spatialRank) => new Flip([DimensionNumber.Of(0)]);

    public override bool TakesMoreDimensions => true;

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(DimsParameter, Dims);
}
