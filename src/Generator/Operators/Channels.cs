using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators;

/// <summary>Some consecutive channels, as <c>x[:, start:start + count]</c>.</summary>
internal sealed record Channels(int Start, int Count) : Operator
{
    public static readonly LayerDefinition Layer = new(
        "NetGen.ChannelsAttribute",
        (arguments, _) => new Channels(arguments.Integer("start", min: 0), arguments.Integer("count")));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        long end = (long)Start + Count;
        return end <= input.Channels
            ? new((EquatableArray<int>)[Count, .. input.Dimensions.Skip(1)])
            : throw new LayerException(RuleIds.ShapesDoNotFit, "count", $"{this} on {input}: {Start} + {Count} = {end} > {input.Channels} channels");
    }

    public override Movement Movement => Movement.Of(input => IndexMap.Along(input, 0, (0, [IndexMap.Slice(0, Start, Count)])));

    public override string Describe() => new Description("Channels", Start, Count).ToString();
}
