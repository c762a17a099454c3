using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Each layer with its options combined in pairs, at sizes that leave tails of vectors, and with what fuses into it or it into.</summary>
internal static class LayerCombinations
{
    private static readonly int[] ChannelCounts = [1, 3, 6, 8, 17, 33];
    private static readonly Pair[] Sizes = [new(5, 5), new(8, 7), new(13, 3), new(1, 1), new(2, 19)];
    private static readonly Pair[] Kernels = [new(1, 1), new(3, 3), new(2, 2), new(5, 5), new(1, 3), new(3, 1)];
    private static readonly Pair[] Strides = [new(1, 1), new(2, 2), new(3, 3), new(1, 2)];
    private static readonly Pair[] Paddings = [new(0, 0), new(1, 1), new(2, 2), new(0, 1)];
    private static readonly Pair[] Dilations = [new(1, 1), new(2, 2), new(1, 3)];

    private static readonly Operator[] Activations = [new ReLU(), new ReLU6(), new LeakyReLU(0.2), new LeakyReLU(-1.5), new Sigmoid(), new Tanh(), new SiLU()];

    private static readonly Operator[][] Epilogues =
    [
        [],
        [new BatchNorm(2, 1e-5, 0.1, Affine: true)],
        [new ReLU()],
        [new BatchNorm(2, 1e-3, 0.1, Affine: false), new SiLU()],
        [new BatchNorm(2, 1e-5, 0.1, Affine: true), new ReLU(), new MaxPool2D(Square(2, 2), false)],
        [new ReLU6(), new AvgPool2D(Square(2, 2), false, true, null)],
        [new Tanh(), new BatchNorm(2, 1e-5, 0.1, Affine: true)],
        [new MaxPool2D(Square(2, 1), true), new ReLU()],
        [new Dropout(0.3), new LeakyReLU(0.1), new Flatten(), new Dense(5, true)],
        [new Conv2D(9, Square(1, 1), 1, true), new Sigmoid()],
    ];

    private static readonly Operator[][] Prologues =
    [
        [],
        [new ReLU()],
        [new Conv2D(6, Square(1, 1), 1, true)],
        [new Conv2D(17, Square(1, 1), 1, true), new ReLU()],
        [new BatchNorm(2, 1e-5, 0.1, Affine: true)],
    ];

    private static readonly LoweringFlags[] AllOrNothing = [LoweringFlags.None, LoweringFlags.Equivalent];

    public static readonly IReadOnlyDictionary<string, Func<IReadOnlyList<NetworkSource>>> All = new Dictionary<string, Func<IReadOnlyList<NetworkSource>>>
    {
        ["Conv2D"] = Convolutions,
        ["DepthwiseConv2D"] = DepthwiseConvolutions,
        ["Dense"] = DenseLayers,
        ["MaxPool2D"] = MaxPools,
        ["AvgPool2D"] = AvgPools,
        ["AdaptiveAvgPool2D"] = AdaptiveAvgPools,
        ["BatchNorm, activations, Softmax"] = ElementWise,
        ["Channels, ChannelShuffle"] = ChannelOrders,
    };

    private static IReadOnlyList<NetworkSource> Convolutions()
    {
        int[] groups = [1, 2, 3, 0];
        return Pairwise.Cover(
            c =>
            {
                int channels = ChannelCounts[c[0]], count = groups[c[6]] == 0 ? channels : groups[c[6]];
                if (TryPad(new(Kernels[c[2]], Strides[c[3]], Padding.None, Dilations[c[5]]), c[4]) is not { } window)
                {
                    return null;
                }

                var conv = new Conv2D(((int[])[1, 4, 6, 16, 17, 33])[c[1]], window, count, Bias: c[7] == 0);
                return Make(channels, c[8], LoweringFlags.None, [conv, .. Epilogues[c[9]]]);
            },
            ChannelCounts.Length, 6, Kernels.Length, Strides.Length, Paddings.Length + 1, Dilations.Length, groups.Length, 2, Sizes.Length, Epilogues.Length);
    }

    private static IReadOnlyList<NetworkSource> DepthwiseConvolutions() => Pairwise.Cover(
        c =>
        {
            int channels = ChannelCounts[c[0]], multiplier = 1 + c[1];
            if (TryPad(new(Kernels[c[2]], Strides[c[3]], Padding.None, Dilations[c[5]]), c[4]) is not { } window)
            {
                return null;
            }

            var conv = new Conv2D(channels * multiplier, window, channels, Bias: c[6] == 0) { DepthwiseMultiplier = multiplier };
            return Make(channels, c[7], LoweringFlags.None, [conv, .. Epilogues[c[8]]]);
        },
        ChannelCounts.Length, 3, Kernels.Length, Strides.Length, Paddings.Length + 1, Dilations.Length, 2, Sizes.Length, Epilogues.Length);

    private static IReadOnlyList<NetworkSource> DenseLayers()
    {
        int[] features = [1, 3, 5, 16, 17, 33, 64];
        Shape[] shapes = [new(1), new(5), new(17), new(33), new(64), new(3, 4, 5), new(17, 1, 1), new(5, 1, 6)];
        Operator[][] after = [[], [new ReLU()], [new BatchNorm(1, 1e-5, 0.1, true), new Tanh()], [new Dropout(0.5), new Dense(5, false)], [new Softmax(1)], [new SiLU(), new Dense(17, true), new ReLU()]];
        return Pairwise.Cover(
            c =>
            {
                Shape shape = shapes[c[0]];
                Operator[] before = shape.IsVector ? [] : [new Flatten()];
                return Chain.TryMake(shape, AllOrNothing[c[3]], [.. before, new Dense(features[c[1]], c[2] == 0), .. after[c[4]]]);
            },
            shapes.Length, features.Length, 2, 2, after.Length);
    }

    private static IReadOnlyList<NetworkSource> MaxPools() => Pairwise.Cover(
        c =>
        {
            var window = new Window(Kernels[c[1]], Strides[c[2]], Padding.Of(Paddings[c[3]]), Dilations[c[4]]);
            return Make(ChannelCounts[c[0]], c[6], AllOrNothing[c[7]], [.. Prologues[c[8]], new MaxPool2D(window, CeilMode: c[5] == 1)]);
        },
        ChannelCounts.Length, Kernels.Length, Strides.Length, Paddings.Length, Dilations.Length, 2, Sizes.Length, 2, Prologues.Length);

    private static IReadOnlyList<NetworkSource> AvgPools() => Pairwise.Cover(
        c =>
        {
            var window = new Window(Kernels[c[1]], Strides[c[2]], Padding.Of(Paddings[c[3]]), new(1, 1));
            var pool = new AvgPool2D(window, CeilMode: c[4] == 1, CountIncludePad: c[5] == 0, DivisorOverride: c[6] == 0 ? null : 7);
            return Make(ChannelCounts[c[0]], c[7], AllOrNothing[c[8]], [.. Prologues[c[9]], pool]);
        },
        ChannelCounts.Length, Kernels.Length, Strides.Length, Paddings.Length, 2, 2, 2, Sizes.Length, 2, Prologues.Length);

    private static IReadOnlyList<NetworkSource> AdaptiveAvgPools()
    {
        Pair[] results = [new(1, 1), new(2, 2), new(3, 3), new(1, 3), new(7, 1), new(4, 5)];
        Operator[][] after = [[], [new Flatten(), new Dense(5, true)], [new Conv2D(4, Square(1, 1), 1, true), new Sigmoid()], [new Softmax(1)]];
        return Pairwise.Cover(
            c => Make(ChannelCounts[c[0]], c[2], AllOrNothing[c[3]], [.. Prologues[c[4]], new AdaptiveAvgPool2D(results[c[1]]), .. after[c[5]]]),
            ChannelCounts.Length, results.Length, Sizes.Length, 2, Prologues.Length, after.Length);
    }

    private static IReadOnlyList<NetworkSource> ElementWise()
    {
        Operator[] unary =
        [
            .. Activations,
            new BatchNorm(2, 1e-5, 0.1, true),
            new BatchNorm(2, 0.25, 0.1, false),
            new BatchNorm(1, 1e-5, 0.1, true),
            new Softmax(1),
            new Softmax(2),
            new Softmax(-1),
            new Dropout(0.5),
            new Flatten(),
        ];
        Operator[] after = [new Sigmoid(), new BatchNorm(2, 1e-5, 0.1, true), new Softmax(1), new Softmax(-1), new Flatten(), new Dropout(0.1)];
        Shape[] shapes = [new(1), new(17), new(33), new(3, 4, 5), new(17, 1, 1), new(8, 3, 2), new(1, 5, 7)];
        return Pairwise.Cover(
            c => Chain.TryMake(shapes[c[0]], LoweringFlags.None, unary[c[1]], after[c[2]]),
            shapes.Length, unary.Length, after.Length);
    }

    private static IReadOnlyList<NetworkSource> ChannelOrders()
    {
        Operator[] orders = [new Channels(0, 3), new Channels(3, 3), new Channels(5, 1), new Channels(1, 16), new ChannelShuffle(2), new ChannelShuffle(3), new ChannelShuffle(1)];
        Operator[] around =
        [
            new ReLU(),
            new Conv2D(18, Square(1, 1), 1, true),
            new Conv2D(18, Square(3, 1), 3, true),
            new MaxPool2D(Square(2, 2), false),
            new BatchNorm(2, 1e-5, 0.1, true),
            new Flatten(),
            new Softmax(1),
        ];
        return Pairwise.Cover(
            c => Chain.TryMake(new Shape(((int[])[6, 18, 17])[c[0]], 5, 4), LoweringFlags.None, around[c[1]], orders[c[2]], around[c[3]]),
            3, around.Length, orders.Length, around.Length);
    }

    private static NetworkSource? Make(int channels, int size, LoweringFlags lower, Operator[] operators) =>
        Chain.TryMake(new Shape(channels, Sizes[size].H, Sizes[size].W), lower, operators);

    /// <summary>The last choice is "same", which wants a stride of 1.</summary>
    private static Window? TryPad(Window window, int choice) => choice < Paddings.Length
        ? window with { Padding = Padding.Of(Paddings[choice]) }
        : window.Stride == new Pair(1, 1) ? window with { Padding = window.SamePadding } : null;

    private static Window Square(int kernel, int stride) => new(new(kernel, kernel), new(stride, stride), Padding.None, new(1, 1));
}
