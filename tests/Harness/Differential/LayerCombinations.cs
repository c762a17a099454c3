using NetGen.Generator.Formulas;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Each layer with its options combined in pairs, at sizes that leave tails of vectors, and with what fuses into it or it into.</summary>
internal static class LayerCombinations
{
    private static readonly int[] ChannelCounts = [1, 3, 6, 8, 17, 33];

    // In one and three dimensions the numbers are those of a column of these, and of one plane more.
    private static readonly Size[] Sizes = [new(3, 5, 5, 5), new(3, 3, 8, 7), new(3, 4, 13, 3), new(3, 1, 1, 1), new(3, 5, 2, 19)];
    private static readonly Size[] Kernels = [new(3, 1, 1, 1), new(3, 3, 3, 3), new(3, 2, 2, 2), new(3, 1, 5, 5), new(3, 2, 1, 3), new(3, 3, 3, 1)];
    private static readonly Size[] Strides = [new(3, 1, 1, 1), new(3, 2, 2, 2), new(3, 1, 3, 3), new(3, 2, 1, 2)];
    private static readonly Size[] Paddings = [new(3, 0, 0, 0), new(3, 1, 1, 1), new(3, 1, 2, 2), new(3, 2, 0, 1)];
    private static readonly Size[] Dilations = [new(3, 1, 1, 1), new(3, 2, 2, 2), new(3, 2, 1, 3)];

    private static readonly Operator[] Activations =
    [
        new ReLU(),
        new ReLU6(),
        new LeakyReLU(0.2),
        new LeakyReLU(-1.5),
        new Sigmoid(),
        new Tanh(),
        new SiLU(),
        new ELU(1),
        new ELU(-0.5),
        new SELU(),
        new GELU(IsTanh: false),
        new GELU(IsTanh: true),
        new HardSigmoid(),
        new HardSwish(),
        new Softplus(1, 20),
        new Softplus(2, 0.5),
        new Mish(),
        new RReLU(0, 0.5),
        new PReLU(1, 0.25),
        new PReLU(17, 0.25),
        Formula("x * sigmoid(1.702 * x)"),
        Formula("x < -1 ? -0.1 : x >= 2 ? 2 + log1p(x - 2) : max(x, abs(x) / 4)"),
        Formula("min(tanh(x), erf(x) * 0.5 + 0.25) - exp(-x * x) / 3"),
        .. ReferenceActivation.AllForms,
    ];

    private static readonly LoweringFlags[] AllOrNothing = [LoweringFlags.None, LoweringFlags.Equivalent];

    /// <summary>The networks of each of the <see cref="LayerCombinationTests"/>.</summary>
    public static readonly IReadOnlyDictionary<string, Func<IReadOnlyList<NetworkSource>>> All = new Dictionary<string, Func<IReadOnlyList<NetworkSource>>>
    {
        ["Conv1D"] = () => Convolutions(1),
        ["Conv2D"] = () => Convolutions(2),
        ["Conv3D"] = () => Convolutions(3),
        ["ConvTranspose1D"] = () => TransposedConvolutions(1),
        ["ConvTranspose2D"] = () => TransposedConvolutions(2),
        ["ConvTranspose3D"] = () => TransposedConvolutions(3),
        ["DepthwiseConv2D"] = DepthwiseConvolutions,
        ["Separable"] = Separables,
        ["Dense"] = DenseLayers,
        ["MaxPool1D"] = () => MaxPools(1),
        ["MaxPool2D"] = () => MaxPools(2),
        ["MaxPool3D"] = () => MaxPools(3),
        ["AvgPool1D"] = () => AvgPools(1),
        ["AvgPool2D"] = () => AvgPools(2),
        ["AvgPool3D"] = () => AvgPools(3),
        ["AdaptivePool1D"] = () => AdaptivePools(1),
        ["AdaptivePool2D"] = () => AdaptivePools(2),
        ["AdaptivePool3D"] = () => AdaptivePools(3),
        ["MaxUnpool2D"] = Unpools,
        ["Concat1D"] = () => Joins(1),
        ["Concat2D"] = () => Joins(2),
        ["Concat3D"] = () => Joins(3),
        ["ElementWise"] = ElementWise,
        ["Combining"] = Combining,
        ["Parameters"] = Tensors,
        ["FusedActivations"] = FusedActivations,
        ["LayerNorm"] = LayerNorms,
        ["Reshaping"] = Reshapings,
        ["ChannelOrder"] = ChannelOrders,
        ["Movement"] = Movements,
        ["ReferenceLayers"] = OfReferenceLayers,
    };

    /// <summary>So many networks of each, far from each other.</summary>
    public static IEnumerable<NetworkSource> Spread(int count) =>
        from networks in All.Values.Select(layer => layer())
        let taken = Math.Min(count, networks.Count)
        from i in Enumerable.Range(0, taken)
        select networks[i * networks.Count / taken];

    private static Operator[][] Epilogues(int rank) =>
    [
        [],
        [new BatchNorm(rank, 1e-5, 0.1, Affine: true)],
        [new ReLU()],
        [new BatchNorm(rank, 1e-3, 0.1, Affine: false), new SiLU()],
        [new BatchNorm(rank, 1e-5, 0.1, Affine: true), new ReLU(), new MaxPool(Square(2, 2, rank), false)],
        [new ReLU6(), new AvgPool(Square(2, 2, rank), false, true, null)],
        [new AvgPool(Square(1, 5, rank), false, true, null), new SiLU()],
        [new Tanh(), new BatchNorm(rank, 1e-5, 0.1, Affine: true)],
        [new MaxPool(Square(2, 1, rank), true), new ReLU()],
        [new Dropout(0.3), new LeakyReLU(0.1), new Flatten(), new Dense(5, true)],
        [new Conv(9, Square(1, 1, rank), 1, true), new Sigmoid()],
    ];

    private static Operator[][] Prologues(int rank) =>
    [
        [],
        [new ReLU()],
        [new Conv(6, Square(1, 1, rank), 1, true)],
        [new Conv(17, Square(1, 1, rank), 1, true), new ReLU()],
        [new BatchNorm(rank, 1e-5, 0.1, Affine: true)],
    ];

    private static IReadOnlyList<NetworkSource> Convolutions(int rank)
    {
        int[] groups = [1, 2, 3, 0];
        var epilogues = Epilogues(rank);
        return Pairwise.Cover(
            c =>
            {
                int channels = ChannelCounts[c[0]], count = groups[c[6]] == 0 ? channels : groups[c[6]];
                if (TryPad(rank, c[2], c[3], c[4], c[5]) is not { } window)
                {
                    return null;
                }

                var conv = new Conv(((int[])[1, 4, 6, 16, 17, 33])[c[1]], window, count, Bias: c[7] == 0);
                return Make(rank, channels, c[8], LoweringFlags.None, [conv, .. epilogues[c[9]]]);
            },
            ChannelCounts.Length, 6, Kernels.Length, Strides.Length, Paddings.Length + 1, Dilations.Length, groups.Length, 2, Sizes.Length, epilogues.Length);
    }

    private static IReadOnlyList<NetworkSource> TransposedConvolutions(int rank)
    {
        int[] groups = [1, 2, 3, 0];
        Size[] more = [new(3, 0, 0, 0), new(3, 1, 1, 1), new(3, 0, 2, 0), new(3, 1, 0, 1)];
        Size[] sizes = [new(3, 2, 4, 4), new(3, 3, 3, 5), new(3, 2, 6, 3), new(3, 1, 1, 1), new(3, 2, 1, 9)];
        var epilogues = Epilogues(rank);
        return Pairwise.Cover(
            c =>
            {
                int channels = ChannelCounts[c[0]], count = groups[c[6]] == 0 ? channels : groups[c[6]];
                Window window = Window(rank, c[2], c[3], c[4], c[5]);
                Size left = Of(rank, more[c[9]]);
                if (Enumerable.Range(0, Size.Axes).Any(axis => axis >= Size.Axes - rank && left[axis] >= Math.Max(window.Stride[axis], window.Dilation[axis])))
                {
                    return null;
                }

                Padding cut = window.Padding, kept = Padding.Of(left);
                window = window with { Padding = Padding.Along(axis => (cut.Before(axis), cut.After(axis) - kept.After(axis))) };
                var conv = new ConvTranspose(((int[])[1, 4, 6, 16, 17, 33])[c[1]], window, count, Bias: c[7] == 0);
                return Chain.TryMake(Shape.Of(channels, Of(rank, sizes[c[8]])), LoweringFlags.None, [conv, .. epilogues[c[10]]]);
            },
            ChannelCounts.Length, 6, Kernels.Length, Strides.Length, Paddings.Length, Dilations.Length, groups.Length, 2, sizes.Length, more.Length, epilogues.Length);
    }

    private static IReadOnlyList<NetworkSource> DepthwiseConvolutions()
    {
        var epilogues = Epilogues(2);
        return Pairwise.Cover(
        c =>
        {
            int channels = ChannelCounts[c[0]], multiplier = 1 + c[1];
            if (TryPad(2, c[2], c[3], c[4], c[5]) is not { } window)
            {
                return null;
            }

            var conv = new Conv(channels * multiplier, window, channels, Bias: c[6] == 0) { DepthwiseMultiplier = multiplier };
            return Make(2, channels, c[7], LoweringFlags.None, [conv, .. epilogues[c[8]]]);
        },
        ChannelCounts.Length, 3, Kernels.Length, Strides.Length, Paddings.Length + 1, Dilations.Length, 2, Sizes.Length, epilogues.Length);
    }

    private static IReadOnlyList<NetworkSource> Separables()
    {
        string[] layers = ["SeparableConv2D", "SpatialSeparableConv2D"];
        int[][] inputs = [[3, 8, 7], [1, 5, 5], [17, 6, 9], [6, 9, 6]];
        int[] channels = [1, 5, 16, 17], kernels = [1, 2, 3, 5];
        string[] options = ["", ", Stride = 2", ", Padding = 1", ", Padding = \"same\"", ", Dilation = 2, Padding = 2", ", Stride = 2, Padding = 2"];
        string[] biases = ["", ", Bias = false"], after = ["", ", ReLU", ", BatchNorm2D, SiLU", ", MaxPool2D(1, Stride = 2)"];
        return Pairwise.Cover(
            c => new NetworkSource(inputs[c[1]], $"[{layers[c[0]]}({channels[c[2]]}, {kernels[c[3]]}{options[c[4]]}{biases[c[5]]}){after[c[6]]}]"),
            layers.Length, inputs.Length, channels.Length, kernels.Length, options.Length, biases.Length, after.Length);
    }

    private static IReadOnlyList<NetworkSource> DenseLayers()
    {
        int[] features = [1, 3, 5, 16, 17, 33, 64];
        Shape[] shapes = [new(1), new(5), new(17), new(33), new(64), new(3, 4, 5), new(17, 1, 1), new(5, 1, 6), new(5, 7), new(2, 3, 2, 4), new(17, 1, 1, 1)];
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

    private static IReadOnlyList<NetworkSource> MaxPools(int rank)
    {
        var prologues = Prologues(rank);
        return Pairwise.Cover(
            c =>
            {
                var pool = new MaxPool(Window(rank, c[1], c[2], c[3], c[4]), CeilMode: c[5] == 1);
                return Make(rank, ChannelCounts[c[0]], c[6], AllOrNothing[c[7]], [.. prologues[c[8]], pool]);
            },
            ChannelCounts.Length, Kernels.Length, Strides.Length, Paddings.Length, Dilations.Length, 2, Sizes.Length, 2, prologues.Length);
    }

    private static IReadOnlyList<NetworkSource> Unpools()
    {
        string[] between = ["", "ReLU, ", "Conv2D(\"in\", 3, Padding = 1), Tanh, ", "AdaptiveAvgPool2D(1), Mul(\"p\"), "];
        string[] after = ["", ", SiLU", ", BatchNorm2D", ", Conv2D(5, 1)", ", Concat(\"in\")", ", Add(\"in\"), ReLU", ", Flatten, Dense(3)"];
        var prologues = Prologues(2);
        return Pairwise.Cover(
            c =>
            {
                var input = Shape.Of(ChannelCounts[c[0]], Of(2, Sizes[c[6]]));
                var pool = new MaxPool(Window(2, c[1], c[2], c[3], c[4]), CeilMode: c[5] == 1);
                string before = string.Concat(prologues[c[7]].Select(op => $"{Chain.Attribute(op)}, "));
                if (Chain.TryMake(input, AllOrNothing[c[10]], [.. prologues[c[7]], pool]) is not { } pooling)
                {
                    return null;
                }

                // The channels of the pool's result, which an expression in a network cannot name.
                int channels = new Reference.Sketch([.. input.Dimensions]).Then(prologues[c[7]]).Current.Shape.Channels;
                bool joins = after[c[9]].Contains("\"in\"", StringComparison.Ordinal);
                return joins && channels != input.Channels
                    ? null
                    : pooling with
                    {
                        Layers = $"[{before}{Chain.Attribute(pool)}, As(\"p\"), {between[c[8]].Replace("\"in\"", $"{channels}", StringComparison.Ordinal)}MaxUnpool2D(\"p\", OutputSize = new[] {{ {input.Height}, {input.Width} }}){after[c[9]]}]",
                    };
            },
            ChannelCounts.Length, Kernels.Length, Strides.Length, Paddings.Length, Dilations.Length, 2, Sizes.Length, prologues.Length, between.Length, after.Length, 2);
    }

    /// <summary>What each kind of kernel computes, one after the other along each dimension: in its place, or copied there where a convolution pads it.</summary>
    private static IReadOnlyList<NetworkSource> Joins(int rank)
    {
        var input = Shape.Of(8, Of(rank, new(3, 4, 6, 5)));
        string linear = rank switch { 1 => "linear", 2 => "bilinear", _ => "trilinear" }, pad = rank == 2 ? "Pad" : $"ConstantPad{rank}D";
        string[] shorter = ["", $"{pad}(Right = -2), ", $"{pad}({(rank == 1 ? "Left" : "Top")} = -1), ", $"{pad}({(rank == 3 ? "Front" : "Left")} = 1), "];

        // All keep the size.
        string[] parts =
        [
            "Conv#(8, 3, Padding = 1)", "Conv#(8, 1), ReLU", "Conv#(8, 3, Padding = 1, Groups = 8), SiLU", "ConvTranspose#(8, 3, Padding = 1)", "ConvTranspose#(8, 2, Stride = 2), MaxPool#(2)",
            "MaxPool#(3, Stride = 1, Padding = 1)", "AvgPool#(3, Stride = 1, Padding = 1), Tanh", "Upsample#(ScaleFactor = 2), Conv#(8, 1), ReLU, MaxPool#(2)", "LocalResponseNorm(3)", "Softmax", "Softmax(Dim = -1)",
            "GroupNorm(2)", "BatchNorm#", $"Upsample#(ScaleFactor = 2, Mode = \"{linear}\"), AvgPool#(2)", $"MaxPool#(2, Stride = 1), Upsample#(ScaleFactor = 2, Mode = \"{linear}\"), ReplicationPad#(1), AvgPool#(2), Mul(\"x\")",
            "Flip(1, -1)", "Conv#(9, 1), Channels(1, 8)", "Conv#(1, 1), Add(\"x\")",
        ];
        string[] between =
        [
            "", ", Add(\"x\")", ", As(\"b\"), Conv#(8, 3, Padding = 1), Mul(\"b\"), Add(\"b\")", ", As(\"b\"), Channels(1, 3), Conv#(8, 3, Padding = 1), As(\"c\"), From(\"b\"), Concat(\"c\", Dim = @)", ", Concat(\"x\"), Channels(4, 8)",
            ", As(\"b\"), Conv#(3, 1), Concat(\"b\"), Conv#(8, 3, Padding = 1), As(\"d\"), From(\"b\"), Concat(\"d\", Dim = @)",
        ];
        string[] after = ["", ", Sigmoid", ", Conv#(5, 3, Padding = 1)", ", As(\"j\"), Conv#(2, 1), Concat(\"j\")", ", MaxPool#(2, Stride = 1)", ", Flatten, Dense(3)", ", As(\"j\"), Concat(\"j\", Dim = 2), AvgPool#(2)"];
        return Pairwise.Cover(
            c =>
            {
                // Along the dimension in which one of the values is shorter or longer, if one is.
                int dim = shorter[c[4]].Length == 0 ? 1 + (c[5] % (rank + 1)) : shorter[c[4]].Contains("Front", StringComparison.Ordinal) ? 2 : shorter[c[4]].Contains("Top", StringComparison.Ordinal) ? rank : rank + 1;
                string first = parts[c[0]], second = parts[c[1]];
                string layers = $"As(\"x\"), {first}, As(\"a\"), From(\"in\"), {shorter[c[4]]}As(\"y\"), {second.Replace("\"x\"", "\"y\"", StringComparison.Ordinal)}{between[c[2]].Replace("\"x\"", "\"y\"", StringComparison.Ordinal)}, Concat(\"a\", Dim = @){after[c[3]]}";
                return new NetworkSource([.. input.Dimensions], $"[{layers.Replace("#", $"{rank}D", StringComparison.Ordinal).Replace("@", $"{dim}", StringComparison.Ordinal)}]", null);
            },
            parts.Length, parts.Length, between.Length, after.Length, shorter.Length, rank + 1);
    }

    private static IReadOnlyList<NetworkSource> AvgPools(int rank)
    {
        var prologues = Prologues(rank);
        return Pairwise.Cover(
            c =>
            {
                int? divisor = c[6] == 0 || rank == 1 ? null : 7;
                var pool = new AvgPool(Window(rank, c[1], c[2], c[3], dilation: 0), CeilMode: c[4] == 1, CountIncludePad: c[5] == 0, divisor);
                return Make(rank, ChannelCounts[c[0]], c[7], AllOrNothing[c[8]], [.. prologues[c[9]], pool]);
            },
            ChannelCounts.Length, Kernels.Length, Strides.Length, Paddings.Length, 2, 2, 2, Sizes.Length, 2, prologues.Length);
    }

    private static IReadOnlyList<NetworkSource> AdaptivePools(int rank)
    {
        Size[] results = [new(3, 1, 1, 1), new(3, 2, 2, 2), new(3, 3, 3, 3), new(3, 2, 1, 3), new(3, 1, 7, 1), new(3, 5, 4, 5)];
        Operator[][] after = [[], [new Flatten(), new Dense(5, true)], [new Conv(4, Square(1, 1, rank), 1, true), new Sigmoid()], [new Softmax(1)]];
        var prologues = Prologues(rank);
        return Pairwise.Cover(
            c =>
            {
                Size bins = Of(rank, results[c[1]]);
                Pooling pool = c[6] == 0 ? new AdaptiveAvgPool(bins) : new AdaptiveMaxPool(bins);
                return Make(rank, ChannelCounts[c[0]], c[2], AllOrNothing[c[3]], [.. prologues[c[4]], pool, .. after[c[5]]]);
            },
            ChannelCounts.Length, results.Length, Sizes.Length, 2, prologues.Length, after.Length, 2);
    }

    private static IReadOnlyList<NetworkSource> ElementWise()
    {
        Operator[] unary =
        [
            .. Activations,
            new BatchNorm(2, 1e-5, 0.1, true),
            new BatchNorm(2, 0.25, 0.1, false),
            new BatchNorm(1, 1e-5, 0.1, true),
            new BatchNorm(3, 1e-5, 0.1, true),
            new Softmax(1),
            new Softmax(2),
            new Softmax(3),
            new Softmax(-1),
            new LogSoftmax(1),
            new LogSoftmax(2),
            new LogSoftmax(-1),
            new Dropout(0.5),
            new Flatten(),
        ];
        Operator[] after = [new Sigmoid(), new BatchNorm(2, 1e-5, 0.1, true), new BatchNorm(3, 1e-5, 0.1, true), new Softmax(1), new LogSoftmax(-1), new Flatten(), new Dropout(0.1)];
        Shape[] shapes = [new(1), new(17), new(33), new(3, 4, 5), new(17, 1, 1), new(8, 3, 2), new(1, 5, 7), new(5, 9), new(17, 3), new(6, 2, 4, 3), new(1, 3, 2, 5)];
        return Pairwise.Cover(
            c => Chain.TryMake(shapes[c[0]], LoweringFlags.None, unary[c[1]], after[c[2]]),
            shapes.Length, unary.Length, after.Length);
    }

    /// <summary>Functions of two values and more, of which any may be repeated or computed last: the kernel of that does it.</summary>
    private static IReadOnlyList<NetworkSource> Combining()
    {
        (string Layer, string Divisor)[] functions = [("Add", ""), ("Mul", ""), ("Sub", ""), ("Div", "Sigmoid, "), ("Max", ""), ("Min", "")];
        Shape[] shapes = [new(1, 1, 1), new(17, 1, 1), new(3, 4, 5), new(33, 2, 3), new(8, 3, 1)];
        string[] operands = ["", "ReLU, ", "AdaptiveAvgPool2D(1), ", "Conv2D(1, 1), ", "Conv2D(1, 1), AdaptiveMaxPool2D(1), ", "MaxPool2D(3, Stride = 1, Padding = 1), "];
        string[] after = ["", ", ReLU", ", {0}(\"a\", \"b\")", ", BatchNorm2D, SiLU", ", {0}(\"in\")"];
        return Pairwise.Cover(
            c =>
            {
                var (layer, divisor) = functions[c[0]];
                string first = $"{operands[c[2]]}As(\"a\")", second = $"{operands[c[3]]}{divisor}As(\"b\")";
                string inOrder = c[4] == 0 ? $"{first}, From(\"in\"), {second}" : $"{second}, From(\"in\"), {first}";

                // What is divided by is not near 0.
                string then = after[c[5]].Contains('{', StringComparison.Ordinal) && layer == "Div" ? $", {divisor}As(\"c\"), From(\"in\"), Div(\"c\", \"b\")" : string.Format(System.Globalization.CultureInfo.InvariantCulture, after[c[5]], layer);
                return new NetworkSource([.. shapes[c[1]].Dimensions], $"[{inOrder}, From(\"a\"), {layer}(\"b\"){then}]");
            },
            functions.Length, shapes.Length, operands.Length, operands.Length, 2, after.Length);
    }

    /// <summary>Tensors of the weights file of every shape that fits, behind kernels of many kinds.</summary>
    private static IReadOnlyList<NetworkSource> Tensors()
    {
        Shape[] shapes = [new(7, 1, 1), new(17, 3, 4), new(33, 2, 1), new(1, 4, 5), new(8, 1, 6)];
        string[] before = ["", "ReLU, ", "Conv2D(\"in\", 1), ", "Conv2D(\"in\", 3, Padding = 1), ", "DepthwiseConv2D(3, Padding = 1), ", "Conv2D(\"in\", 1), BatchNorm2D, ReLU, ", "MaxPool2D(3, Stride = 1, Padding = 1), ", "AdaptiveAvgPool2D(1), ", "ConvTranspose2D(\"in\", 1), ", "GroupNorm(1), "];
        string[] functions = ["Add(\"p\")", "Mul(\"p\")", "Sub(\"p\")", "Sub(\"p\"), Mul(\"p\")", "Max(\"p\", \"in\")", "Min(\"in\", \"p\")", "As(\"x\"), From(\"p\"), Sub(\"x\")", "As(\"x\"), From(\"p\"), Sigmoid, As(\"q\"), From(\"x\"), Div(\"q\")"];
        string[] after = ["", ", ReLU", ", Conv2D(5, 3, Padding = 1)", ", MaxPool2D(1)", ", Mul(\"p\")"];
        return Pairwise.Cover(
            c =>
            {
                Shape shape = shapes[c[0]];
                int[] size = [.. shape.Dimensions.Select((n, axis) => (c[1] >> axis) % 2 == 0 ? n : 1)];
                return new NetworkSource([.. shape.Dimensions], $"[Parameter(\"p\", {string.Join(", ", size)}), {before[c[2]]}{functions[c[3]]}{after[c[4]]}]");
            },
            shapes.Length, 8, before.Length, functions.Length, after.Length);
    }

    private static IReadOnlyList<NetworkSource> LayerNorms()
    {
        Shape[] shapes = [new(1), new(5), new(17), new(33), new(3, 4, 5), new(17, 3, 3), new(33, 1, 2), new(1, 6, 7), new(16, 5, 1), new(5, 9), new(17, 4), new(5, 2, 3, 4), new(17, 3, 1, 2), new(1, 4, 2, 3)];
        Operator[][] around = [[], [new ReLU()], [new SiLU(), new Dropout(0.5)], [new Conv(17, Square(3, 1) with { Padding = Padding.Of(new(1, 1)) }, 1, true)]];
        return Pairwise.Cover(
            c =>
            {
                Shape shape = shapes[c[0]];
                if (c[1] >= shape.Dimensions.Count)
                {
                    return null;
                }

                var norm = new LayerNorm(shape.Dimensions.Skip(c[1]).ToEquatableArray(), c[2] == 0 ? 1e-5 : 0.1, c[3] > 0, c[3] > 1);
                return Chain.TryMake(shape, AllOrNothing[c[6]], [.. c[4] < 3 ? around[c[4]] : [], norm, .. around[c[5]]]);
            },
            shapes.Length, 4, 2, 3, 3, around.Length, 2);
    }

    private static IReadOnlyList<NetworkSource> Reshapings()
    {
        Operator[] layers =
        [
            new LocalResponseNorm(5, 0.5, 0.75, 1),
            new LocalResponseNorm(2, 1e-4, 0.5, 2),
            new LocalResponseNorm(36, 2, 1.5, 0.5),
            new Pad(1, 1, 1, 1, 0),
            new Pad(2, 0, 0, 1, -0.5),
            new Pad(-1, 3, 1, -1, 1),
            new Reshape([-1, 1, 2]),
            new Reshape([2, 3, -1]),
            new Reshape([4, -1]),
            new Reshape([3, 2, -1, 2]),
            new Upsample(2, null, new(2, 2), UpsampleMode.Nearest, AlignCorners: false),
            new Upsample(2, null, new(1.4, 3), UpsampleMode.Nearest, AlignCorners: false),
            new Upsample(2, new(5, 7), null, UpsampleMode.Nearest, AlignCorners: false),
            new Upsample(2, null, new(2, 2), UpsampleMode.Linear, AlignCorners: false),
            new Upsample(2, null, new(0.7, 2.6), UpsampleMode.Linear, AlignCorners: false),
            new Upsample(2, new(5, 7), null, UpsampleMode.Linear, AlignCorners: true),
            new Upsample(2, null, new(1.1, 2), UpsampleMode.Linear, AlignCorners: false),
        ];
        Operator[][] before = [[], [new ReLU()], [new Conv(16, Square(1, 1), 1, true), new ReLU()]];
        Operator[][] after =
        [
            [],
            [new Sigmoid()],
            [new BatchNorm(2, 1e-5, 0.1, true), new ReLU6()],
            [new Conv(5, Square(3, 1) with { Padding = Padding.Of(new(1, 1)) }, 1, true)],
            [new MaxPool(Square(2, 1) with { Padding = Padding.Of(new(1, 1)) }, false)],
            [new Flatten(), new Dense(5, true)],
            [new Softmax(1)],
        ];
        Shape[] shapes = [new(3, 4, 6), new(17, 4, 3), new(33, 2, 2), new(16, 1, 3), new(1, 12, 2), new(6, 2, 3, 4), new(12, 10)];
        return Pairwise.Cover(
            c => Chain.TryMake(shapes[c[0]], AllOrNothing[c[4]], [.. before[c[1]], layers[c[2]], .. after[c[3]]]),
            shapes.Length, before.Length, layers.Length, after.Length, 2);
    }

    /// <summary>Each activation in the kernel of each family.</summary>
    private static IReadOnlyList<NetworkSource> FusedActivations()
    {
        Operator[][] before =
        [
            [new Conv(17, Square(3, 1), 1, true)],
            [new Conv(17, Square(1, 1), 17, true)],
            [new Conv(17, Square(3, 1), 17, false), new BatchNorm(2, 1e-5, 0.1, true)],
            [new Conv(17, Square(1, 1), 1, true), new MaxPool(Square(2, 2), false)],
            [new MaxPool(Square(2, 1), false)],
            [new Flatten(), new Dense(17, true)],
            [new Flatten()],
        ];
        Operator[][] after = [[], [new Conv(5, Square(1, 1), 1, true)], [new MaxPool(Square(2, 2), false)], [new Flatten(), new Dense(5, true)], [new Dense(5, true)]];
        return Pairwise.Cover(
            c => Chain.TryMake(new Shape(17, 4, 5), AllOrNothing[c[3]], [.. before[c[0]], Activations[c[1]], .. after[c[2]]]),
            before.Length, Activations.Length, after.Length, 2);
    }

    private static IReadOnlyList<NetworkSource> ChannelOrders()
    {
        Operator[] orders = [new Channels(0, 3), new Channels(3, 3), new Channels(5, 1), new Channels(1, 16), new ChannelShuffle(2), new ChannelShuffle(3), new ChannelShuffle(1)];
        return [.. ((Shape[])[new(0, 20), new(0, 5, 4), new(0, 3, 2, 4)]).SelectMany(ChannelOrders)];

        IReadOnlyList<NetworkSource> ChannelOrders(Shape shape)
        {
            int rank = shape.SpatialRank;
            Operator[] around =
            [
                new ReLU(),
                new Conv(18, Square(1, 1, rank), 1, true),
                new Conv(18, Square(3, 1, rank), 3, true),
                new MaxPool(Square(2, 2, rank), false),
                new BatchNorm(rank, 1e-5, 0.1, true),
                new Flatten(),
                new Softmax(1),
            ];
            return Pairwise.Cover(
                c => Chain.TryMake(Shape.Of(((int[])[6, 18, 17])[c[0]], shape.Size), LoweringFlags.None, around[c[1]], orders[c[2]], around[c[3]]),
                3, around.Length, orders.Length, around.Length);
        }
    }

    /// <summary>What only moves data, one after the other: some are one kernel then, some none, and what reads the value between, or steps on it, keeps them apart.</summary>
    private static IReadOnlyList<NetworkSource> Movements()
    {
        Operator[] movements =
        [
            new ChannelShuffle(2),
            new ChannelShuffle(3),
            new Channels(0, 4),
            new Channels(2, 6),
            new Channels(1, 1),
            new Pad(1, 1, 1, 1, 0),
            new Pad(2, 0, -1, 1, -0.5),
            new Pad(-1, -1, 0, 0, 1),
            new Upsample(2, null, new(2, 2), UpsampleMode.Nearest, AlignCorners: false),
            new Upsample(2, null, new(1.4, 3), UpsampleMode.Nearest, AlignCorners: false),
            new Reshape([12, 2, 6]),
            new Reshape([2, 3, 24]),
            new Reshape([9, 16]),
            new Reshape([6, 4, 6]),
            new Reshape([6, 2, 2, 6]),
            new Flatten(),
        ];
        Operator[][] before = [[], [new ReLU()], [new Conv(6, Square(1, 1), 1, true)], [new Conv(6, Square(3, 1) with { Padding = Padding.Of(new(1, 1)) }, 2, true), new SiLU()]], between = [[], [new Tanh()]];
        Shape[] shapes = [new(6, 4, 6), new(6, 1, 24), new(6, 9, 3), new(144)];
        return Pairwise.Cover(
            c => Chain.TryMake(shapes[c[0]], LoweringFlags.None, [.. before[c[1]], movements[c[2]], .. between[c[3]], movements[c[4]], .. AfterLayer(2)[c[5]]]),
            shapes.Length, before.Length, movements.Length, between.Length, movements.Length, AfterLayer(2).Length);
    }

    /// <summary>The layers that the tests know in one place, each form with what fuses into it or it into.</summary>
    private static IReadOnlyList<NetworkSource> OfReferenceLayers() =>
    [
        .. ReferenceLayer.All.SelectMany(layer =>
        {
            Shape[] shapes = [layer.Input, .. layer.OtherInputs];
            return Pairwise.Cover(
                c =>
                {
                    Shape shape = shapes[c[4]];
                    return Chain.TryMake(shape, AllOrNothing[c[3]], [.. BeforeLayer(shape)[c[0]], layer.Forms[c[1]], .. AfterLayer(shape.SpatialRank)[c[2]]]);
                },
                BeforeLayer(layer.Input).Length, layer.Forms.Length, AfterLayer(2).Length, 2, shapes.Length);
        }),
    ];

    private static Operator[][] BeforeLayer(Shape shape) =>
    [
        [],
        [new ReLU()],
        [shape.IsVector ? new Dense(shape.Channels, true) : new Conv(shape.Channels, Square(1, 1, shape.SpatialRank), 1, true)],
        [new ChannelShuffle(shape.Channels)],
        [new Pad(1, -1, 0, 0, 0.5)],
    ];

    private static Operator[][] AfterLayer(int rank) =>
    [
        [],
        [new Sigmoid()],
        [new BatchNorm(Math.Max(1, rank), 1e-5, 0.1, true), new ReLU6()],
        [rank == 0 ? new Dense(5, true) : new Conv(5, Square(3, 1, rank) with { Padding = Padding.Of(Size.Of(rank, _ => 1)) }, 1, true)],
        [rank == 0 ? new Tanh() : new MaxPool(Square(2, 1, rank) with { Padding = Padding.Of(Size.Of(rank, _ => 1)) }, false)],
        [new Softmax(1)],
        [new Flatten(), new Dense(5, true)],
        [new Flatten(), new SiLU()],
        [new ChannelShuffle(2), new Tanh()],
        [new Pad(1, 0, 2, 0, 0.5)],
    ];

    private static NetworkSource? Make(int rank, int channels, int size, LoweringFlags lower, Operator[] operators) =>
        Chain.TryMake(Shape.Of(channels, Of(rank, Sizes[size])), lower, operators);

    /// <summary>The last numbers of a size in three dimensions.</summary>
    private static Size Of(int rank, Size size) => Size.Of(rank, axis => size[axis]);

    private static Window Window(int rank, int kernel, int stride, int padding, int dilation) =>
        new(Of(rank, Kernels[kernel]), Of(rank, Strides[stride]), Padding.Of(Of(rank, Paddings[padding])), Of(rank, Dilations[dilation]));

    /// <summary>The last choice of padding is "same", which wants a stride of 1.</summary>
    private static Window? TryPad(int rank, int kernel, int stride, int padding, int dilation)
    {
        if (padding < Paddings.Length)
        {
            return Window(rank, kernel, stride, padding, dilation);
        }

        Window window = Window(rank, kernel, stride, 0, dilation);
        return window.Stride.Count == 1 ? window with { Padding = window.SamePadding } : null;
    }

    private static FormulaActivation Formula(string text) => new(new FormulaParser(_ => null, []).Parse(text));

    private static Window Square(int kernel, int stride, int rank = 2) =>
        new(Size.Of(rank, _ => kernel), Size.Of(rank, _ => stride), Padding.None, Size.One(rank));
}
