using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Each operator on a value that has just got another number of dimensions: where it lies as what it was, and where it was copied.</summary>
internal static class ReshapedInputs
{
    private static readonly (int[] From, int[] To)[] Shapes =
    [
        ([6, 7], [6, 1, 7]),
        ([6, 7], [6, 1, 1, 7]),
        ([6, 7], [6, 7, 1]),
        ([6, 7], [6, 7, 1, 1]),
        ([6, 1, 7], [6, 7]),
        ([6, 1, 7], [6, 1, 1, 7]),
        ([6, 1, 1, 7], [6, 7]),
        ([6, 1, 1, 7], [6, 1, 7]),
        ([6, 3, 4], [6, 1, 3, 4]),
        ([6, 1, 3, 4], [6, 3, 4]),
        ([6], [6, 1]),
        ([6], [6, 1, 1]),
        ([6], [6, 1, 1, 1]),
        ([6, 1, 1, 1], [6, 1]),
        ([6, 1], [6, 1, 1]),
        ([42], [6, 7]),
        ([42], [6, 1, 7]),
        ([6, 7], [3, 2, 7]),
        ([6, 3, 4], [6, 12]),
        ([6, 12], [6, 3, 4]),
        ([6, 2, 2, 3], [6, 4, 3]),
        ([6, 4, 3], [6, 2, 2, 3]),
        ([7, 6], [6, 7]),
    ];

    /// <summary>What follows the operator: nothing, an activation, the shape before, a pool in another number of dimensions.</summary>
    private const int Followers = 4;

    public static IReadOnlyList<NetworkSource> All() => Pairwise.Cover(
        c => Make(Shapes[c[0]].From, Shapes[c[0]].To, c[1], withKernelBefore: c[2] == 1, c[3], c[4] == 0 ? LoweringFlags.None : LoweringFlags.Equivalent),
        Shapes.Length, Operators(new(6, 1)).Length, 2, Followers, 2);

    private static NetworkSource? Make(int[] from, int[] to, int op, bool withKernelBefore, int follower, LoweringFlags lower)
    {
        Shape source = new(from), target = new(to);
        Operator[] before = !withKernelBefore ? [] : source.IsVector ? [new Dense(source.Channels, true)] : [new Conv(source.Channels, Window.Of(Size.One(source.SpatialRank)), 1, true)];
        Operator[] operators = [.. before, new Reshape(to.ToEquatableArray()), .. Operators(target)[op]];
        if (Chain.TryMake(source, LoweringFlags.None, operators) is null)
        {
            return null;
        }

        Shape result = new Reference.Sketch(from).Then(operators).Current.Shape;
        Operator[] after = follower switch
        {
            1 => [new SiLU()],
            2 => [new Reshape([-1, .. from[1..]])],
            3 when result.SpatialRank == 1 => [new Reshape([result.Channels, 1, result.Width]), new MaxPool(Square(2, 1, 2), false)],
            3 when result.SpatialRank > 1 => [new Reshape([result.Channels, result.Size.Count]), new AvgPool(Square(2, 1, 1), false, true, null)],
            _ => [],
        };
        return Chain.TryMake(source, lower, [.. operators, .. after]);
    }

    private static Operator[][] Operators(Shape shape)
    {
        int rank = shape.SpatialRank, channels = shape.Channels;
        Window one = Window.Of(Size.One(rank)), three = Square(3, 1, rank);
        return
        [
            [new Conv(5, one, 1, true), new ReLU()],
            [new Conv(5, three, 1, true)],
            [new Conv(6, Square(3, 2, rank), 3, false), new BatchNorm(rank, 1e-5, 0.1, true)],
            [new Conv(channels, three, channels, true)],
            [new Conv(5, three, 1, true), new ReLU(), new AdaptiveMaxPool(Size.One(rank))],
            [new ConvTranspose(5, Square(2, 2, rank) with { Padding = Padding.None }, 1, true)],
            [new ConvTranspose(channels, three, channels, true)],
            [new MaxPool(one with { Stride = Square(1, 2, rank).Stride }, false)],
            [new MaxPool(Square(3, 2, rank), true)],
            [new AvgPool(three, false, false, null)],
            [new AvgPool(Square(2, 2, rank), true, true, null)],
            [new AdaptiveAvgPool(Size.Of(rank, axis => axis + 1))],
            [new AdaptiveMaxPool(Size.Of(rank, axis => Size.Axes - axis))],
            [new BatchNorm(rank, 1e-5, 0.1, true)],
            [new LayerNorm(shape.Dimensions, 1e-2, true, true)],
            [new LayerNorm(shape.Dimensions.Skip(1).ToEquatableArray(), 1e-2, true, true)],
            [new LayerNorm(shape.Dimensions.Skip(rank).ToEquatableArray(), 1e-2, true, false)],
            [new LocalResponseNorm(3, 0.5, 0.75, 1)],
            [new Softmax(1)],
            [new Softmax(-1)],
            [new LogSoftmax(rank)],
            [new PReLU(channels, 0.25)],
            [new Flatten(), new Dense(5, true)],
            [new Flatten(), new Tanh()],
            [new Dropout(0.5), new Conv(5, one, 1, true)],
            [new Channels(1, 2)],
            [new ChannelShuffle(3)],
            [new Pad(1, 0, 2, 1, 0.5)],
            [new Upsample(2, null, new(2, 1.5), UpsampleMode.Nearest, AlignCorners: false)],
            [new Upsample(2, new(3, 5), null, UpsampleMode.Linear, AlignCorners: false)],
        ];
    }

    /// <summary>A window with half its size as padding.</summary>
    private static Window Square(int kernel, int stride, int rank) =>
        new(Size.Of(rank, _ => kernel), Size.Of(rank, _ => stride), Padding.Of(Size.Of(rank, _ => kernel / 2)), Size.One(rank));
}
