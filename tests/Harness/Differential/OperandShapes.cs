using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// A sum, product or other combination behind a kernel of each family, whose other operand has one channel or all and is, along each axis, as long as the map or repeated; on maps of
/// one and two positions along each axis.
/// </summary>
internal static class OperandShapes
{
    private const int Channels = 4;

    /// <summary>How values are combined; a divisor is not near 0.</summary>
    private static readonly (string Layer, string Divisor)[] Functions = [("Add", ""), ("Mul", ""), ("Sub", ""), ("Div", ", Sigmoid"), ("Max", ""), ("Min", "")];

    /// <summary>The networks of a rank.</summary>
    /// <param name="rank">Spatial dimensions, 0 to 3.</param>
    /// <param name="of">Which of the kernels.</param>
    public static IEnumerable<NetworkSource> Of(int rank, Func<Operator[], bool> of)
    {
        int turn = 0;
        foreach (Operator[] kernel in Kernels(rank).Where(of))
        {
            foreach (Size map in Sizes(rank, [.. Enumerable.Repeat(2, rank)]))
            {
                Shape input = Shape.Of(Channels, map), result = new Sketch([.. input.Dimensions]).Then(kernel).Current.Shape;
                foreach (Size size in Sizes(rank, result.Size.Dimensions))
                {
                    foreach (int channels in new[] { result.Channels, 1 })
                    {
                        // Every shape meets every kernel as what is done to its results. The functions take turns, and now and then the operand is the current value.
                        var operand = Shape.Of(channels, size);
                        yield return Make(input, kernel, operand, turn, isCurrent: false);
                        if (turn++ % 5 == 0)
                        {
                            yield return Make(input, kernel, operand, turn / 5, isCurrent: true);
                        }
                    }
                }
            }
        }
    }

    /// <summary>A convolution whose rows may become one.</summary>
    public static bool IsPointwise(Operator[] kernel) => kernel is [Conv { Groups: 1, Window: { Kernel.Count: 1, Stride.Count: 1, Padding.IsNone: true } }];

    private static NetworkSource Make(Shape input, Operator[] kernel, Shape operand, int turn, bool isCurrent)
    {
        int rank = input.SpatialRank;
        Operator[] other = rank == 0
            ? [new Dense(operand.Channels, true)]
            : [new AdaptiveMaxPool(operand.Size), new Conv(operand.Channels, Window.Of(Size.One(rank)), 1, true)];
        var (combined, divisor) = Functions[turn % Functions.Length];
        string layers = isCurrent
            ? $"{Attributes(other)}, As(\"x\"), From(\"in\"), {Attributes(kernel)}{divisor}, As(\"y\"), From(\"x\"), {combined}(\"y\")"
            : $"{Attributes(other)}{divisor}, As(\"x\"), From(\"in\"), {Attributes(kernel)}, {(turn % 4 == 3 ? "ReLU, " : "")}{combined}(\"x\")";
        return new([.. input.Dimensions], $"[{layers}]");
    }

    private static string Attributes(Operator[] operators) => string.Join(", ", operators.Select(Chain.Attribute));

    /// <summary>All sizes with 1 or the number given along each axis.</summary>
    private static IEnumerable<Size> Sizes(int rank, IReadOnlyList<int> most)
    {
        IEnumerable<int[]> sizes = [[]];
        foreach (int size in most)
        {
            sizes = [.. sizes.SelectMany(s => new[] { 1, size }.Distinct().Select(next => (int[])[.. s, next]))];
        }

        return sizes.Select(s => Size.Of(rank, axis => s[axis - (Size.Axes - rank)]));
    }

    private static IEnumerable<Operator[]> Kernels(int rank)
    {
        if (rank == 0)
        {
            return [[new Dense(5, true)], [new Dense(17, false), new BatchNorm(1, 1e-5, 0.1, true)], [new SiLU()], [new BatchNorm(1, 1e-5, 0.1, true)], [new LayerNorm([Channels], 1e-2, true, true)], [new Softmax(1)]];
        }

        Window one = Window.Of(Size.One(rank)), three = Square(3, 1, 1, rank), halving = Square(2, 2, 1, rank);
        Operator[][] always =
        [
            [new Conv(5, one, 1, true)],
            [new Conv(17, one, 1, false), new BatchNorm(rank, 1e-5, 0.1, true), new SiLU()],
            [new Conv(6, one, 2, true)],
            [new Conv(5, three, 1, true)],
            [new Conv(5, halving, 1, true)],
            [new Conv(Channels, one, Channels, true)],
            [new Conv(Channels, three, Channels, true)],
            [new Conv(5, three, 1, true), new AdaptiveMaxPool(Size.One(rank))],
            [new Conv(Channels, three, Channels, true), new ReLU(), new MaxPool(one, false)],
            [new ConvTranspose(5, Square(2, 2, 0, rank), 1, true)],
            [new ConvTranspose(Channels, three, Channels, true)],
            [new MaxPool(three, false)],
            [new AvgPool(three, false, true, null)],
            [new AdaptiveAvgPool(Size.Of(rank, _ => 2))],
            [new BatchNorm(rank, 1e-5, 0.1, true)],
            [new Tanh()],
            [new LocalResponseNorm(3, 0.5, 0.75, 1)],
            [new Softmax(1)],
            [new Softmax(-1)],
            [new ChannelShuffle(2)],
        ];
        return rank == 2
            ?
            [
                .. always,
                [new Upsample(2, null, new(2, 2), UpsampleMode.Nearest, AlignCorners: false)],
                [new Upsample(2, null, new(2, 2), UpsampleMode.Linear, AlignCorners: false)],
                [new Pad(1, 0, 0, 1, 0.5)],
            ]
            : always;
    }

    private static Window Square(int kernel, int stride, int padding, int rank) =>
        new(Size.Of(rank, _ => kernel), Size.Of(rank, _ => stride), Padding.Of(Size.Of(rank, _ => padding)), Size.One(rank));
}
