using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Some consecutive channels, as <c>x[:, start:start + count]</c>.</summary>
internal sealed record Channels(int Start, int Count) : Operator
{
    private static readonly IntegerParameter StartParameter = new("start", "The first channel.", "in / 2") { Min = 0, PyTorch = null };

    private static readonly IntegerParameter CountParameter = new("count", "How many.", "in / 2") { PyTorch = null };

    public static readonly LayerDefinition Layer = new(
        "NetGen.ChannelsAttribute",
        [StartParameter, CountParameter],
        (arguments, _) => new Channels(StartParameter.Read(arguments), CountParameter.Read(arguments)));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        long end = (long)Start + Count;
        return end <= input.Channels
            ? new((EquatableArray<int>)[Count, .. input.Dimensions.Skip(1)])
            : throw new LayerException(RuleIds.ShapesDoNotFit, CountParameter.Name, $"{this} on {input}: {Start} + {Count} = {end} > {input.Channels} channels");
    }

    public override Movement Movement => Movement.Of(input => IndexMap.Along(input, 0, (0, [IndexMap.Slice(0, Start, Count)])));

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(StartParameter, Start).With(CountParameter, Count);
}
