using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// What lies inside an edge, mirrored at it, as <c>torch.nn.ReflectionPad2d</c>, in one, two or three dimensions; negative counts cut off as many. What is mirrored is the input,
/// with all that is cut off from its other side.
/// </summary>
/// <param name="SpatialRank">1, 2 or 3.</param>
/// <param name="Sides">How many elements are added on each side.</param>
internal sealed record ReflectionPad(int SpatialRank, Padding Sides) : Operator
{
    private static readonly IntegerParameter SidesParameter =
        new("sides", "How many are added on every side that is not named; less than the input has there.", "kernel / 2") { Min = int.MinValue, PyTorch = "padding" };

    /// <summary>Along depth, height and width.</summary>
    private static readonly ImmutableArray<(IntegerParameter Before, IntegerParameter After)> SideParameters =
    [
        (Side("Front", "Planes added before the first."), Side("Back", "Planes added after the last.")),
        (Side("Top", "Rows added before the first."), Side("Bottom", "Rows added after the last.")),
        (Side("Left", "Elements added at the start of each row."), Side("Right", "Elements added at the end of each row.")),
    ];

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, SpatialRank);
        LayerException.ThrowAll(Axes(SpatialRank).Select<int, Action>(axis => () => RequireFit(input, axis)));
        return SizeLimit.Require(this, input, [input.Channels, .. Axes(SpatialRank).Select(axis => End(input, axis) + Sides.Before(axis))]);
    }

    public override Movement Movement => Movement.Of(
        input => IndexMap.Along(input, 0, [.. Axes(SpatialRank).Select(axis => (axis + 1, Mirrored(axis + 1, input.Size[axis], -(long)Sides.Before(axis), End(input, axis))))]));

    public override string Name => $"ReflectionPad{SpatialRank}D";

    protected override Description Describe(Description description)
    {
        int most = Axes(SpatialRank).SelectMany(axis => new[] { Sides.Before(axis), Sides.After(axis) }).GroupBy(count => count).OrderByDescending(sides => sides.Count()).First().Key;
        description.With(SidesParameter, most, always: true);
        foreach (int axis in Axes(SpatialRank).Reverse())
        {
            description.With(SideParameters[axis].Before, Sides.Before(axis), most).With(SideParameters[axis].After, Sides.After(axis), most);
        }

        return description;
    }

    private static LayerDefinition Layer(int rank) => LayerDefinition.InDimensions(
        "ReflectionPad",
        rank,
        [SidesParameter, .. Axes(rank).Reverse().SelectMany(axis => new[] { SideParameters[axis].Before, SideParameters[axis].After })],
        Read);

    private static ReflectionPad Read(int rank, Arguments arguments)
    {
        int sides = SidesParameter.Read(arguments);
        return new(rank, Padding.Along(axis => axis < Size.Axes - rank ? (0, 0) : (SideParameters[axis].Before.Read(arguments, sides), SideParameters[axis].After.Read(arguments, sides))));
    }

    private static IntegerParameter Side(string name, string meaning) =>
        new(name, meaning, SidesParameter.Example) { Min = int.MinValue, Absent = $"`{SidesParameter.Name}`", PyTorch = null };

    private static IEnumerable<int> Axes(int rank) => Enumerable.Range(Size.Axes - rank, rank);

    /// <summary>The index of the input's elements that the result ends before, were they more.</summary>
    private long End(Shape input, int axis) => (long)input.Size[axis] + Sides.After(axis);

    /// <summary>The elements from an index to before another, where those below 0 and from the size on are mirrored at the first and the last one.</summary>
    private static IEnumerable<Segment> Mirrored(int axis, int size, long from, long to)
    {
        long inside = Math.Max(from, 0), behind = Math.Max(from, size);
        return [Stretch(-from, Math.Min(to, 0) - from, -1), Stretch(inside, Math.Min(to, size) - inside, 1), Stretch((2L * (size - 1)) - behind, to - behind, -1)];

        Segment Stretch(long first, long count, int step) =>
            count > 0 ? Segment.Of(Steps.Along(axis, (int)first), new Digit((int)count, Steps.Along(axis, step))) : Segment.Constant(0);
    }

    /// <summary>What is mirrored is there: the edge itself is not. And something is left, whatever is cut off.</summary>
    private void RequireFit(Shape input, int axis)
    {
        int size = input.Size[axis];
        string direction = DimensionName.OfAxis(axis, SpatialRank);
        (string Name, int Count)[] sides = [(SideParameters[axis].Before.Name, Sides.Before(axis)), (SideParameters[axis].After.Name, Sides.After(axis))];
        foreach (var (name, count) in sides.Where(side => side.Count >= size))
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, name, $"{this} on {input}: to mirror {count} of the {direction} it must be at least {count} + 1 = {count + 1L}, found {size}");
        }

        long rest = End(input, axis) + Sides.Before(axis);
        if (rest < 1)
        {
            string arithmetic = string.Concat(sides.Where(side => side.Count != 0).Select(side => side.Count < 0 ? $" - {-(long)side.Count}" : $" + {side.Count}"));
            throw new LayerException(RuleIds.ShapesDoNotFit, sides.First(side => side.Count < 0).Name, $"{this} on {input}: of the {direction} {size}{arithmetic} = {rest} < 1 would be left");
        }
    }
}
