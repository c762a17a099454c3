using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// What lies inside an edge, mirrored at it, as <c>torch.nn.ReflectionPad2d</c>. What is mirrored is the input, with all that is cut off from its other side.
/// </summary>
/// <inheritdoc cref="SidePadding(int, Padding)"/>
internal sealed record ReflectionPad(int SpatialRank, Padding Sides) : SidePadding(SpatialRank, Sides)
{
    private static readonly IntegerParameter AllSidesParameter = AllSides("; less than the input has there");

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override string Name => $"ReflectionPad{SpatialRank}D";

    protected override IntegerParameter SidesParameter => AllSidesParameter;

    protected override Segment Outside(int axis, int size, long first, int count) =>
        Segment.Of(Steps.Along(axis + 1, (int)(first < 0 ? -first : (2L * (size - 1)) - first)), new Digit(count, Steps.Along(axis + 1, -1)));

    /// <summary>What is mirrored is there: the edge itself is not.</summary>
    protected override void RequireFit(Shape input, int axis)
    {
        int size = input.Size[axis];
        foreach (var (name, count) in SidesOf(axis).Where(side => side.Count >= size))
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, name, $"{this} on {input}: to mirror {count} of the {DimensionName.OfAxis(axis, SpatialRank)} it must be at least {count} + 1 = {count + 1L}, found {size}");
        }

        RequireRest(input, axis, ofInput: false);
    }

    private static LayerDefinition Layer(int rank) =>
        LayerDefinition.InDimensions("ReflectionPad", rank, Parameters(rank, AllSidesParameter), (rank, arguments) => new ReflectionPad(rank, Read(rank, AllSidesParameter, arguments)));
}
