using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Elements around a value in one, two or three dimensions, or some of its own cut off where a count is negative. What is added is what tells one from another.</summary>
/// <param name="SpatialRank">1, 2 or 3.</param>
/// <param name="Sides">How many elements are added on each side.</param>
internal abstract record SidePadding(int SpatialRank, Padding Sides) : Operator
{
    private const string SidesName = "sides";

    /// <summary>Along depth, height and width.</summary>
    private static readonly ImmutableArray<(IntegerParameter Before, IntegerParameter After)> SideParameters =
    [
        (Side("Front", "Planes added before the first."), Side("Back", "Planes added after the last.")),
        (Side("Top", "Rows added before the first."), Side("Bottom", "Rows added after the last.")),
        (Side("Left", "Elements added at the start of each row."), Side("Right", "Elements added at the end of each row.")),
    ];

    /// <summary>What is read where a side is not named, as <see cref="AllSides"/> makes it.</summary>
    protected abstract IntegerParameter SidesParameter { get; }

    /// <summary>What elements are that are none of the input; null where all are.</summary>
    protected virtual double? Constant => null;

    public sealed override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0];
        Rank.Require(this, input, SpatialRank);
        LayerException.ThrowAll(Axes(SpatialRank).Select<int, Action>(axis => () => RequireFit(input, axis)));
        return SizeLimit.Require(this, input, [input.Channels, .. Axes(SpatialRank).Select(axis => End(input, axis) + Sides.Before(axis))]);
    }

    public sealed override Movement Movement => Movement.Of(
        input => IndexMap.Along(input, Constant ?? 0, [.. Axes(SpatialRank).Select(axis => (axis + 1, Along(input, axis)))]),
        Constant);

    protected override Description Describe(Description description)
    {
        var counts = Axes(SpatialRank).SelectMany(axis => new[] { Sides.Before(axis), Sides.After(axis) }).GroupBy(count => count).OrderByDescending(sides => sides.Count()).ToList();
        int most = counts.Count == 1 || SidesParameter.Number is null ? counts[0].Key : SidesParameter.Number.Value;
        description.With(SidesParameter, most, always: counts.Count == 1 || SidesParameter.IsRequired);
        foreach (int axis in Axes(SpatialRank).Reverse())
        {
            description.With(SideParameters[axis].Before, Sides.Before(axis), most).With(SideParameters[axis].After, Sides.After(axis), most);
        }

        return description;
    }

    /// <summary>The parameter of all sides.</summary>
    /// <param name="limit">What a count is at most, as it goes on in the sentence.</param>
    /// <param name="absent">How many are added where it is not written; null where it must be.</param>
    protected static IntegerParameter AllSides(string limit = "", int? absent = null) =>
        new(SidesName, $"How many are added on every side that is not named{limit}.", "kernel / 2", absent) { Min = int.MinValue, PyTorch = "padding" };

    /// <summary>The parameters in so many dimensions, in PyTorch's order of sides.</summary>
    protected static ImmutableArray<LayerParameter> Parameters(int rank, IntegerParameter sides) =>
        [sides, .. Axes(rank).Reverse().SelectMany(axis => new[] { SideParameters[axis].Before, SideParameters[axis].After })];

    protected static Padding Read(int rank, IntegerParameter sides, Arguments arguments)
    {
        int all = sides.Read(arguments);
        return Padding.Along(axis => axis < Size.Axes - rank ? (0, 0) : (SideParameters[axis].Before.Read(arguments, all), SideParameters[axis].After.Read(arguments, all)));
    }

    /// <summary>What elements outside of the input are.</summary>
    /// <param name="axis">Depth, height or width.</param>
    /// <param name="size">Elements of the input along it.</param>
    /// <param name="first">The index of the first, were it one of the input's: below 0 or from the size on, as all of them.</param>
    /// <param name="count">How many.</param>
    protected abstract Segment Outside(int axis, int size, long first, int count);

    /// <summary>Checks that what is added is there, and something is left.</summary>
    /// <exception cref="LayerException">It is not.</exception>
    protected abstract void RequireFit(Shape input, int axis);

    /// <summary>The sides along an axis by their names in the attribute.</summary>
    protected IEnumerable<(string Name, int Count)> SidesOf(int axis) => [(SideParameters[axis].Before.Name, Sides.Before(axis)), (SideParameters[axis].After.Name, Sides.After(axis))];

    /// <summary>Checks that something is left of an axis.</summary>
    /// <param name="input">The value.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="ofInput">Whether some of the input must be, whatever is added.</param>
    /// <exception cref="LayerException">Nothing is.</exception>
    protected void RequireRest(Shape input, int axis, bool ofInput)
    {
        int size = input.Size[axis];
        var sides = SidesOf(axis).Where(side => side.Count < 0 || (side.Count > 0 && !ofInput)).ToList();
        long rest = size + sides.Sum(side => (long)side.Count);
        if (rest < 1)
        {
            string arithmetic = string.Concat(sides.Select(side => side.Count < 0 ? $" - {-(long)side.Count}" : $" + {side.Count}"));
            throw new LayerException(RuleIds.ShapesDoNotFit, sides.First(side => side.Count < 0).Name, $"{this} on {input}: of the {DimensionName.OfAxis(axis, SpatialRank)} {size}{arithmetic} = {rest} < 1 would be left");
        }
    }

    private static IntegerParameter Side(string name, string meaning) => new(name, meaning, "kernel / 2") { Min = int.MinValue, Absent = $"`{SidesName}`", PyTorch = null };

    private static IEnumerable<int> Axes(int rank) => Enumerable.Range(Size.Axes - rank, rank);

    /// <summary>The index of the input's elements that the result ends before, were they more.</summary>
    private long End(Shape input, int axis) => (long)input.Size[axis] + Sides.After(axis);

    /// <summary>What is before the input, of the input, and behind it.</summary>
    private IEnumerable<Segment> Along(Shape input, int axis)
    {
        int size = input.Size[axis];
        long from = -(long)Sides.Before(axis), to = End(input, axis), inside = Math.Max(from, 0), behind = Math.Max(from, size);
        return [Out(from, Math.Min(to, 0)), inside < Math.Min(to, size) ? IndexMap.Slice(axis + 1, (int)inside, (int)(Math.Min(to, size) - inside)) : Segment.Constant(0), Out(behind, to)];

        Segment Out(long first, long end) => first < end ? Outside(axis, size, first, (int)(end - first)) : Segment.Constant(0);
    }
}
