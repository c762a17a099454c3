using System.Collections.Immutable;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>
/// The mean of each of so many bins, as <c>torch.nn.AdaptiveAvgPool2d</c>: bin i of n over m elements is
/// floor(i * m / n) to before ceil((i + 1) * m / n), so bins overlap where n does not divide m.
/// </summary>
/// <param name="Size">Height and width of the result.</param>
internal sealed record AdaptiveAvgPool2D(Pair Size) : AveragePooling
{
    public static readonly LayerDefinition Layer = new(
        "NetGen.AdaptiveAvgPool2DAttribute",
        (arguments, _) => new AdaptiveAvgPool2D(arguments.Pair("size")));

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Rank.Require(this, inputs[0], 2);
        return SizeLimit.Require(this, inputs[0], inputs[0].Channels, Size.H, Size.W);
    }

    public override ImmutableArray<Interval> Rows(Shape input) => Bins(Size.H, input.Height);

    public override ImmutableArray<Interval> Columns(Shape input) => Bins(Size.W, input.Width);

    public override int Divisor(Shape input, int row, int column) => Bin(row, Size.H, input.Height).Length * Bin(column, Size.W, input.Width).Length;

    public override string Describe() => new Description("AdaptiveAvgPool2D", Size).ToString();

    private static ImmutableArray<Interval> Bins(int count, int size) => Enumerable.Range(0, count).Select(i => Bin(i, count, size)).ToImmutableArray();

    private static Interval Bin(int index, int count, int size) => new((int)((long)index * size / count), (int)((((index + 1L) * size) + count - 1) / count));
}
