using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// What lies at an edge, again and again beyond it, as <c>torch.nn.ReplicationPad2d</c>. The edges are the input's, whatever is cut off.
/// </summary>
/// <inheritdoc cref="SidePadding(int, Padding)"/>
internal sealed record ReplicationPad(int SpatialRank, Padding Sides) : SidePadding(SpatialRank, Sides)
{
    private static readonly IntegerParameter AllSidesParameter = AllSides();

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override string Name => $"ReplicationPad{SpatialRank}D";

    protected override IntegerParameter SidesParameter => AllSidesParameter;

    protected override Segment Outside(int axis, int size, long first, int count) =>
        Segment.Of(Steps.Along(axis + 1, first < 0 ? 0 : size - 1), new Digit(count, Steps.None));

    protected override void RequireFit(Shape input, int axis) => RequireRest(input, axis, ofInput: false);

    private static LayerDefinition Layer(int rank) =>
        LayerDefinition.InDimensions("ReplicationPad", rank, Parameters(rank, AllSidesParameter), (rank, arguments) => new ReplicationPad(rank, Read(rank, AllSidesParameter, arguments)));
}
