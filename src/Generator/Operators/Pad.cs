using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Rows and columns of one number around a map, as <c>torch.nn.ConstantPad2d</c>; negative counts cut off as many.</summary>
internal sealed record Pad(int Left, int Right, int Top, int Bottom, double Value) : Operator
{
    private static readonly IntegerParameter SidesParameter =
        new("sides", "Rows and columns added on every side that is not named.", "kernel / 2", 0) { Min = int.MinValue, PyTorch = "padding" };

    private static readonly IntegerParameter LeftParameter = Side("Left", "Columns added before the first.");

    private static readonly IntegerParameter RightParameter = Side("Right", "Columns added after the last.");

    private static readonly IntegerParameter TopParameter = Side("Top", "Rows added before the first.");

    private static readonly IntegerParameter BottomParameter = Side("Bottom", "Rows added after the last.");

    private static readonly RealParameter ValueParameter = new("Value", "What the added elements are.", 0) { Min = double.NegativeInfinity, Max = double.PositiveInfinity };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.PadAttribute",
        [SidesParameter, LeftParameter, RightParameter, TopParameter, BottomParameter, ValueParameter],
        Read);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, 2);
        LayerException.ThrowAll(
            () => RequireRest(input, "height", input.Height, (TopParameter.Name, Top), (BottomParameter.Name, Bottom)),
            () => RequireRest(input, "width", input.Width, (LeftParameter.Name, Left), (RightParameter.Name, Right)));
        return SizeLimit.Require(this, input, input.Channels, (long)input.Height + Top + Bottom, (long)input.Width + Left + Right);
    }

    public override Movement Movement => Movement.Of(
        input => IndexMap.Along(input, Value, (2, Around(2, input.Height, Top, Bottom)), (3, Around(3, input.Width, Left, Right))),
        Value);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description)
    {
        bool isEven = Left == Right && Top == Bottom && Left == Top;
        const int none = 0;
        return (isEven
            ? description.With(SidesParameter, Left, always: true)
            : description.With(LeftParameter, Left, none).With(RightParameter, Right, none).With(TopParameter, Top, none).With(BottomParameter, Bottom, none))
            .With(ValueParameter, Value);
    }

    private static Pad Read(Arguments arguments, Shape input)
    {
        int sides = SidesParameter.Read(arguments);
        return new(
            LeftParameter.Read(arguments, sides),
            RightParameter.Read(arguments, sides),
            TopParameter.Read(arguments, sides),
            BottomParameter.Read(arguments, sides),
            ValueParameter.Read(arguments));
    }

    private static IntegerParameter Side(string name, string meaning) =>
        new(name, meaning, SidesParameter.Example) { Min = int.MinValue, Absent = $"`{SidesParameter.Name}`", PyTorch = null };

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
