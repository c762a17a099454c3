using System.Collections.Immutable;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>One number around a value, as <c>torch.nn.ConstantPad2d</c>.</summary>
/// <param name="SpatialRank">1, 2 or 3.</param>
/// <param name="Sides">How many elements are added on each side.</param>
/// <param name="Value">The number.</param>
internal sealed record Pad(int SpatialRank, Padding Sides, double Value) : SidePadding(SpatialRank, Sides)
{
    private static readonly IntegerParameter AllSidesParameter = AllSides(absent: 0);

    private static readonly RealParameter ValueParameter = new("Value", "What the added elements are.", 0) { Min = double.NegativeInfinity, Max = double.PositiveInfinity };

    public static readonly LayerDefinition Layer1D = LayerDefinition.InDimensions("ConstantPad", 1, ParametersIn(1), Read);

    public static readonly LayerDefinition Layer2D = LayerDefinition.OfModule("NetGen.PadAttribute", ParametersIn(2), (arguments, _) => Read(2, arguments));

    public static readonly LayerDefinition Layer3D = LayerDefinition.InDimensions("ConstantPad", 3, ParametersIn(3), Read);

    /// <summary>Around a map.</summary>
    public Pad(int left, int right, int top, int bottom, double value)
        : this(2, new(0, top, left, 0, bottom, right), value)
    {
    }

    public override string Name => (SpatialRank switch { 1 => Layer1D, 2 => Layer2D, _ => Layer3D }).Name;

    protected override IntegerParameter SidesParameter => AllSidesParameter;

    protected override double? Constant => Value;

    protected override Description Describe(Description description) => base.Describe(description).With(ValueParameter, Value);

    protected override Segment Outside(int axis, int size, long first, int count) => Segment.Constant(count);

    /// <summary>Cutting off leaves something of the input, whatever is added.</summary>
    protected override void RequireFit(Shape input, int axis) => RequireRest(input, axis, ofInput: true);

    private static ImmutableArray<LayerParameter> ParametersIn(int rank) => [.. Parameters(rank, AllSidesParameter), ValueParameter];

    private static Pad Read(int rank, Arguments arguments) => new(rank, Read(rank, AllSidesParameter, arguments), ValueParameter.Read(arguments));
}
