using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The mean of each window, as <c>torch.nn.AvgPool2d</c>, in one, two or three dimensions.</summary>
/// <param name="Window">Undilated.</param>
/// <param name="CeilMode">Whether a last window that is partly outside counts.</param>
/// <param name="CountIncludePad">Whether padding counts in the divisor.</param>
/// <param name="DivisorOverride">What to divide by in place of the number of elements.</param>
internal sealed record AvgPool(Window Window, bool CeilMode, bool CountIncludePad, int? DivisorOverride) : AveragePooling
{
    private static readonly PaddingParameter PaddingParameter = new("Padding", "Zeros added on each side; at most half the kernel.");

    private static readonly BooleanParameter CountIncludePadParameter =
        new("CountIncludePad", "Whether padding counts in the divisor. What `CeilMode` adds beyond the padding never counts.", true);

    private static readonly IntegerParameter DivisorOverrideParameter = new("DivisorOverride", "What to divide by in place of the number of elements.", "kernel * kernel") { Absent = "none" };

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override Shape InferShape(ImmutableArray<Shape> inputs) => Slide(Window, CeilMode, inputs[0]);

    public override AxisIntervals Intervals(Shape input, int axis) => Window[axis].Sights(InferShape([input]).Size[axis], input.Size[axis]);

    public override PoolingDivisor Divisor(Shape input)
    {
        Size positions = InferShape([input]).Size;
        return PoolingDivisor.Of(axis => DivisorOverride is { } divisor
            ? new(new(positions[axis], AxisBound.Constant(0), AxisBound.Constant(axis == Size.Axes - 1 ? divisor : 1)))
            : new(CountIncludePad ? Window[axis].Spans(positions[axis], input.Size[axis]) : Window[axis].Sights(positions[axis], input.Size[axis])));
    }

    public override IEnumerable<Warning> Warnings(ImmutableArray<Shape> inputs) => WarnOfDropped(Window, inputs[0]);

    public override string Name => $"AvgPool{Window.Rank}D";

    protected override Description Describe(Description description) => description
        .With(KernelParameter, Window.Kernel)
        .With(StrideParameter, Window.Stride, Window.Kernel)
        .With(PaddingParameter, Window)
        .With(CeilModeParameter, CeilMode)
        .With(CountIncludePadParameter, CountIncludePad)
        .WithOptional(DivisorOverrideParameter, DivisorOverride);

    private static LayerDefinition Layer(int rank) => LayerDefinition.InDimensions(
        "AvgPool",
        rank,
        [KernelParameter, StrideParameter, PaddingParameter, CeilModeParameter, CountIncludePadParameter, .. rank > 1 ? [DivisorOverrideParameter] : (LayerParameter[])[]],
        Read);

    private static AvgPool Read(int rank, Arguments arguments) => new(
        ReadWindow(rank, arguments, PaddingParameter, Size.One(rank)),
        CeilModeParameter.Read(arguments),
        CountIncludePadParameter.Read(arguments),
        DivisorOverrideParameter.ReadOrNull(arguments));
}
