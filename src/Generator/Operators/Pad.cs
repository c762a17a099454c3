using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>Rows and columns of one number around a map, as <c>torch.nn.ConstantPad2d</c>; negative counts cut off as many.</summary>
internal sealed record Pad(int Left, int Right, int Top, int Bottom, double Value) : Operator
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.PadAttribute", Read);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, 2);
        LayerException.ThrowAll(
            () => RequireRest(input, "height", input.Height, ("Top", Top), ("Bottom", Bottom)),
            () => RequireRest(input, "width", input.Width, ("Left", Left), ("Right", Right)));
        return SizeLimit.Require(this, input, input.Channels, (long)input.Height + Top + Bottom, (long)input.Width + Left + Right);
    }

    public override Movement Movement => Movement.Of(
        input => IndexMap.Along(input, Value, (2, Around(2, input.Height, Top, Bottom)), (3, Around(3, input.Width, Left, Right))),
        Value);

    public override string Describe()
    {
        bool isEven = Left == Right && Top == Bottom && Left == Top;
        Description description = isEven
            ? new Description("Pad", Left)
            : new Description("Pad").With("Left", Left, 0).With("Right", Right, 0).With("Top", Top, 0).With("Bottom", Bottom, 0);
        return description.With("Value", Value, 0.0).ToString();
    }

    private static Pad Read(Arguments arguments, Shape input)
    {
        int sides = arguments.Integer("sides", 0, min: int.MinValue);
        return new(Side("Left"), Side("Right"), Side("Top"), Side("Bottom"), arguments.Real("Value", 0));

        int Side(string name) => arguments.Integer(name, sides, min: int.MinValue);
    }

    /// <summary>What is left of an axis, between as much of the number as is added.</summary>
    private static IEnumerable<Segment> Around(int axis, int size, int before, int after)
    {
        int start = Math.Max(-before, 0), rest = size - start + Math.Min(after, 0);
        return [Segment.Constant(Math.Max(before, 0)), IndexMap.Slice(axis, start, rest), Segment.Constant(Math.Max(after, 0))];
    }

    /// <summary>Cutting off leaves something of the map, whatever is added.</summary>
    private void RequireRest(Shape input, string direction, int size, (string Name, int Count) before, (string Name, int Count) after)
    {
        (string Name, int Count)[] cut = [.. new[] { before, after }.Where(side => side.Count < 0)];
        long rest = size + cut.Sum(side => (long)side.Count);
        if (rest < 1)
        {
            string arithmetic = string.Concat(cut.Select(side => $" - {-(long)side.Count}"));
            throw new LayerException(RuleIds.ShapesDoNotFit, cut[0].Name, $"{this} on {input}: of the {direction} {size}{arithmetic} = {rest} < 1 would be left");
        }
    }
}
