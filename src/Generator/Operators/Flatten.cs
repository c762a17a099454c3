using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A map as a vector, channels outermost, as <c>torch.nn.Flatten</c>.</summary>
internal sealed record Flatten : Operator
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.FlattenAttribute", [], (_, _) => new Flatten());

    public override Shape InferShape(ImmutableArray<Shape> inputs) => inputs[0].IsVector
        ? throw new LayerException(RuleIds.FlattenedTwice, null, $"Flatten on {inputs[0]}: the value is a vector already")
        : new(inputs[0].Length);

    public override Movement Movement => new(input => SameOrder.Maps(input, InferShape([input])));

    public override bool TakesMoreDimensions => true;

    public override string Name => Layer.Name;
}
