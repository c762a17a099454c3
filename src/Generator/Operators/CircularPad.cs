using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// What lies at the other end, as if the value went round, as <c>torch.nn.CircularPad2d</c>. What goes round is what is left of the input where some of it is cut off.
/// </summary>
/// <inheritdoc cref="SidePadding(int, Padding)"/>
internal sealed record CircularPad(int SpatialRank, Padding Sides) : SidePadding(SpatialRank, Sides)
{
    private static readonly IntegerParameter AllSidesParameter = AllSides("; no more than the input has there");

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override string Name => $"CircularPad{SpatialRank}D";

    protected override IntegerParameter SidesParameter => AllSidesParameter;

    protected override Segment Outside(int axis, int size, long first, int count) =>
        IndexMap.Slice(axis + 1, (int)(first < 0 ? size + Cut(Sides.After(axis)) + first : first - size - Cut(Sides.Before(axis))), count);

    /// <summary>Once round at most.</summary>
    protected override void RequireFit(Shape input, int axis)
    {
        RequireRest(input, axis, ofInput: true);
        int size = input.Size[axis], left = size + Cut(Sides.Before(axis)) + Cut(Sides.After(axis));
        foreach (var (name, count) in SidesOf(axis).Where(side => side.Count > left))
        {
            string found = left == size ? $"{size}" : $"{size} - {size - left} = {left}";
            throw new LayerException(RuleIds.ShapesDoNotFit, name, $"{this} on {input}: to repeat {count} of the {DimensionName.OfAxis(axis, SpatialRank)} once it must be at least {count}, found {found}");
        }
    }

    private static int Cut(int count) => Math.Min(count, 0);

    private static LayerDefinition Layer(int rank) =>
        LayerDefinition.InDimensions("CircularPad", rank, Parameters(rank, AllSidesParameter), (rank, arguments) => new CircularPad(rank, Read(rank, AllSidesParameter, arguments)));
}
