using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>A network that a list of steps describes.</summary>
internal sealed class RandomNetwork
{
    private static readonly LoweringFlags[] Lowerings = [LoweringFlags.None, LoweringFlags.Equivalent, LoweringFlags.Pool, LoweringFlags.Dense, LoweringFlags.AvgPool, LoweringFlags.MaxPool];

    // Maps of one and two positions along an axis, too: their rows and columns are easily taken for one another.
    private static readonly int[][] Inputs =
    [
        [3, 9, 8], [1, 7, 7], [8, 6, 5], [17], [5, 4, 11], [16, 3, 3], [2, 23], [5, 12], [2, 4, 5, 6], [3, 6, 4, 4],
        [4, 3, 1], [4, 1, 5], [6, 2, 1], [17, 1, 2], [3, 2, 2], [5, 1, 1], [4, 1], [6, 2], [3, 1, 4, 1], [4, 2, 1, 3], [2, 2, 2, 2], [5, 3, 1, 1], [24],
    ];

    private static readonly string[] Formulas =
    [
        "x * sigmoid(1.702 * x)", "max(0, x) * max(x, 0)", "x > 0 ? log1p(x) : -0.25 * expm1(x)", "sqrt(abs(x) + 0.5) - softplus(x)", "x / (1 + abs(x))", "min(max(x, -1.5), 0.75) + 0.125 * tanh(x)",
        "x > 0.25 ? 1 : x", "abs(x) < 0.3 ? 0.5 - x : x > 0 ? sigmoid(x) : -1",
    ];

    // The interpreter is slow, and what goes wrong does so in small networks.
    private const int LargestValue = 4000;

    private readonly Sketch sketch;
    private readonly List<string> attributes = [];
    private readonly List<(string Label, Value Value)> labels;

    /// <summary>Kinds of steps.</summary>
    private const int Kinds = 20;

    /// <summary>The label of a further input, as large as the first.</summary>
    private const string Further = "further";

    /// <summary>Labels of outputs beside the last value, and whether they are optional.</summary>
    private readonly List<(string Label, bool IsOptional)> outputs = [];

    private RandomNetwork(int[] input, bool hasFurther)
    {
        var shape = new Shape(input);
        sketch = hasFurther ? Sketch.Of((Ports.Input, shape), (Further, shape)) : new(input);
        labels = [("in", sketch.Current), .. sketch.Further.Select(value => (Further, value))];
    }

    /// <summary>The network, and its lowering if it can be lowered so; null where no step fits.</summary>
    public static NetworkSource? TryMake(IEnumerable<NetworkStep> steps, int input, int lowering)
    {
        int[] shape = Inputs[input % Inputs.Length];
        var network = new RandomNetwork(shape, hasFurther: lowering / Lowerings.Length % 3 == 1);
        foreach (NetworkStep step in steps)
        {
            try
            {
                network.Apply(step);
            }
            catch (LayerException)
            {
                // It does not fit here.
            }
        }

        NetworkGraph graph = network.sketch.Build();
        if (graph.Nodes.IsEmpty || graph.Inputs.Any(port => port.Value == graph.Output))
        {
            return null;
        }

        network.AddPorts(shape);

        LoweringFlags flags = Lowerings[lowering % Lowerings.Length];
        bool canLower = LoweringPass.Run(graph, flags).Problems.IsEmpty;
        return new(shape, string.Join('\n', network.attributes.Chunk(4).Select(line => $"[{string.Join(", ", line)}]")), canLower ? Chain.Lower(flags) : null);
    }

    /// <summary>
    /// Every kind of step on every input, so many times, with numbers that are always the same: what is in none of these networks of one step is in hardly any random one, whatever the seed.
    /// </summary>
    public static IEnumerable<NetworkSource> OfOneStep(int times)
    {
        var random = new Random(1);
        return
            from input in Enumerable.Range(0, Inputs.Length)
            from kind in Enumerable.Range(0, Kinds)
            from _ in Enumerable.Range(0, times)
            let network = TryMake([new NetworkStep(kind, Number(), Number(), Number(), Number())], input, lowering: 0)
            where network is not null
            select network;

        int Number() => random.Next(1000);
    }

    /// <summary>What enters beside the first input, where it is used, and leaves beside the last value.</summary>
    private void AddPorts(int[] shape)
    {
        // The last value leaves with every call, whatever it is called.
        string last = attributes[^1];
        attributes.AddRange(outputs.Select(output => $"Output(\"{output.Label}\"{(output.IsOptional && !last.Contains($"(\"{output.Label}\")") ? ", Optional = true" : "")})"));
        if (attributes.Any(attribute => attribute.Contains($"\"{Further}\"")))
        {
            attributes.Insert(0, $"Input(\"{Further}\", {string.Join(", ", shape)})");
        }
    }

    private void Apply(NetworkStep step)
    {
        Shape shape = sketch.Current.Shape;
        switch (step.Kind % Kinds)
        {
            case 0:
            case 1:
                int[] channels = [3, 1, 5, 8, 16, 17, 33];
                int groups = Divisor(step.D, shape.Channels);
                Then(new Conv(channels[step.C % channels.Length] * groups, Window(step), groups, Bias: step.D % 2 == 0));
                break;
            case 2:
                int multiplier = 1 + (step.C % 2);
                Then(new Conv(shape.Channels * multiplier, Window(step), shape.Channels, Bias: step.D % 2 == 0) { DepthwiseMultiplier = shape.SpatialRank == 2 ? multiplier : 0 });
                break;
            case 3:
                Then(step.B % 4 == 3
                    ? new LayerNorm(shape.Dimensions.Skip(step.A % shape.Dimensions.Count).ToEquatableArray(), 1e-2, Affine: step.C % 3 != 0, Bias: step.C % 3 == 1)
                    : new BatchNorm(Math.Max(1, shape.SpatialRank), 1e-5, 0.1, Affine: step.A % 3 != 0));
                break;
            case 4:
            case 5:
                ImmutableArray<Operator>[] activations =
                [
                    [new ReLU()], [new SiLU()], [new LeakyReLU(0.1)], [new Sigmoid()], [new ReLU6()], [new Tanh()], [new ELU(1)], [new SELU()], [new GELU(IsTanh: false), new GELU(IsTanh: true)],
                    [new HardSigmoid()], [new HardSwish()], [new Softplus(1, 20)], [new Mish()], [new RReLU(0.125, 0.5)], [new PReLU(1, 0.25), new PReLU(shape.Channels, 0.25)],
                    [.. Formulas.Select(formula => new FormulaActivation(new FormulaParser(_ => null, []).Parse(formula)))],
                    .. ReferenceLayer.All.Where(layer => layer is ReferenceActivation).Select(layer => layer.Forms),
                ];
                ThenOneOf(activations[step.A % activations.Length], step.B);
                break;
            case 6:
                Then(new MaxPool(Window(step) with { Padding = PoolPadding(step) }, CeilMode: step.D % 3 == 1));
                break;
            case 7:
                Window window = Window(step) with { Padding = PoolPadding(step), Dilation = InRank(new(3, 1, 1, 1)) };
                Then(new AvgPool(window, CeilMode: step.D % 3 == 1, CountIncludePad: step.D % 5 != 1, DivisorOverride: step.D % 7 == 1 && shape.SpatialRank > 1 ? 3 : null));
                break;
            case 8:
                Size bins = InRank(new(3, 1 + (step.C % 3), 1 + (step.B % 3), 1 + (step.A % 3)));
                ImmutableArray<Operator>[] layers =
                [
                    [new AdaptiveAvgPool(bins)],
                    [new AdaptiveMaxPool(bins)],
                    [new Pad(step.A % 3, step.B % 2, (step.B % 4) - 1, 1, step.A % 2)],
                    [new LocalResponseNorm(1 + (step.A % 6), 0.5, 0.75, 1)],
                    .. ReferenceLayer.All.Where(layer => layer is not ReferenceActivation).Select(layer => layer.Forms),
                ];
                ThenOneOf(layers[step.C % layers.Length], step.A);
                break;
            case 9:
                string label = $"v{labels.Count}";
                labels.Add((label, sketch.Current));
                attributes.Add($"As(\"{label}\")");
                if (step.B % 3 == 1)
                {
                    outputs.Add((label, step.C % 2 == 0));
                }

                break;
            case 10:
                var branch = labels[step.A % labels.Count];
                sketch.Current = branch.Value;
                attributes.Add($"From(\"{branch.Label}\")");
                break;
            case 11:
                Operator[] functions = [new Add(), new Sub(), new Max(), new Min()];
                Combine(step, functions[step.C % functions.Length]);
                break;
            case 12:
                Combine(step, step.B % 2 != 0 ? new Mul() : step.C % 2 == 0 ? new Concat() : new Concat(step.D % 3 == 0 ? -1 : 2));
                break;
            case 13:
                if (step.B % 3 == 2)
                {
                    Split(step, step.C % shape.Dimensions.Count);
                    break;
                }

                Then(step.B % 2 == 0 ? new ChannelShuffle(Divisor(step.A, shape.Channels)) : new Channels(step.A % shape.Channels, 1 + (step.C % (shape.Channels - (step.A % shape.Channels)))));
                break;
            case 14:
                int dim = step.A % 2 == 0 ? 1 : -1;
                Then(step.D % 7 == 6 ? new LogSoftmax(dim) : step.D % 7 == 5 ? new Softmax(dim) : shape.IsVector ? new Dense(1 + (step.A % 20), Bias: step.B % 2 == 0) : step.C % 3 == 0 ? new Flatten() : new Dropout(0.5));
                break;
            case 15:
                int of = Divisor(step.D, shape.Channels);
                Then(new ConvTranspose((1 + (step.C % 5)) * of, Window(step), of, Bias: step.D % 2 == 0));
                break;
            case 16:
                Reshape(step, 1 + (step.D % Shape.MostDimensions));
                break;
            case 17:
                // Only dimensions of size 1 come or go.
                int[] sizes = [.. shape.Dimensions.Skip(1).Where(size => size > 1)];
                int ones = step.A % (Size.Axes + 1 - sizes.Length), place = step.B % (sizes.Length + 1);
                Then(sizes.Length + ones == 0 && !shape.IsVector ? new Flatten() : new Reshape([shape.Channels, .. sizes[..place], .. Enumerable.Repeat(1, ones), .. sizes[place..]]));
                break;
            case 18:
                View(step);
                break;
            default:
                ThenBlock(step);
                break;
        }
    }

    /// <summary>To as many dimensions, each a divisor of what is left; often the channels stay.</summary>
    private void Reshape(NetworkStep step, int dimensions)
    {
        Shape shape = sketch.Current.Shape;
        var sizes = new List<int>();
        int left = shape.Length;
        foreach (int choice in new[] { step.A, step.B, step.C }.Take(dimensions - 1))
        {
            int size = sizes.Count == 0 && step.A % 2 == 0 ? shape.Channels : Divisor(choice, left);
            sizes.Add(size);
            left /= size;
        }

        // As it is read from its attribute: a map that becomes a vector is flattened.
        Then(dimensions == 1 && !shape.IsVector ? new Flatten() : new Reshape([.. sizes, left]));
    }

    private void Then(Operator op)
    {
        Require(op.InferShape([sketch.Current.Shape]));
        sketch.Then(op);
        attributes.Add(Chain.Attribute(op));
    }

    /// <summary>A layer in one of its forms: the first that fits, from the one chosen on.</summary>
    private void ThenOneOf(ImmutableArray<Operator> forms, int choice)
    {
        Shape shape = sketch.Current.Shape;
        var fitting = Enumerable.Range(choice, forms.Length).Select(i => forms[i % forms.Length]).FirstOrDefault(form => Fits(form, shape));
        Then(fitting ?? throw new LayerException("", null, "no form of it fits"));
    }

    /// <summary>Operators that one attribute stands for.</summary>
    private void Then(Operator[] operators, string attribute)
    {
        Shape shape = sketch.Current.Shape;
        foreach (Operator op in operators)
        {
            shape = op.InferShape([shape]);
            Require(shape);
        }

        sketch.Then(operators);
        attributes.Add(attribute);
    }

    /// <summary>Each dimension in two, all in another order, and put together again.</summary>
    private void View(NetworkStep step)
    {
        Shape shape = sketch.Current.Shape;
        int[] numbers = [step.A, step.B, step.C, step.D];
        int[] sizes = [.. shape.Dimensions.SelectMany((size, i) => Divisor(numbers[i], size) is var factor ? new[] { factor, size / factor } : [])];
        int[] order = [.. Enumerable.Range(0, sizes.Length).OrderBy(i => (i * (1 + step.A)) + (step.B * i * i % 7) % sizes.Length).ThenBy(i => i)];
        int[] moved = [.. order.Select(i => sizes[i])];
        int[] result = step.C % 2 == 0 || shape.IsVector ? [moved[..^1].Aggregate(1, (product, size) => product * size), moved[^1]] : [moved[0], moved[1..3].Aggregate(1, (product, size) => product * size), -1];
        Operator[] turned = step.D % 2 == 0 ? [new Flip([1 + (step.D % sizes.Length)])] : [new Tanh()];
        Operator[] operators = [new Reshape([.. sizes]), .. step.D % 3 == 0 ? turned : [], new Permute([.. order.Select(i => i + 1)]), new Reshape([.. result])];
        Then(operators, string.Join(", ", operators.Select(Chain.Attribute)));
    }

    /// <summary>Equal parts of a dimension, or two; each gets a label.</summary>
    private void Split(NetworkStep step, int dimension)
    {
        Value whole = sketch.Current;
        int size = whole.Shape.Dimensions[dimension], count = Divisor(step.A, size), dim = step.D % 2 == 0 ? dimension + 1 : dimension - whole.Shape.Dimensions.Count;
        int[] sizes = count <= 4 ? [.. Enumerable.Repeat(size / count, count)] : [1 + (step.D % (size - 1)), size - 1 - (step.D % (size - 1))];
        string names = string.Join(", ", sizes.Select((_, i) => $"\"v{labels.Count + i}\""));
        int start = 0;
        foreach (int part in sizes)
        {
            sketch.Current = whole;
            sketch.Then(new Split(dim, start, part));
            labels.Add(($"v{labels.Count}", sketch.Current));
            start += part;
        }

        string written = count <= 4 && step.D % 3 != 0 ? "" : $", Sizes = new[] {{ {string.Join(", ", sizes)} }}";
        attributes.Add(FormattableString.Invariant($"Split({names}{written}{(dim == 1 ? "" : FormattableString.Invariant($", Dim = {dim}"))})"));
    }

    /// <summary>The first label from the one chosen on that fits.</summary>
    private void Combine(NetworkStep step, Operator op)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            var (label, value) = labels[(step.A + i) % labels.Count];
            if (Fits(op, value.Shape, sketch.Current.Shape))
            {
                sketch.With(op, value);
                attributes.Add(Chain.Attribute(op, label));
                return;
            }
        }
    }

    private void ThenBlock(NetworkStep step)
    {
        Value entered = sketch.Current;
        Shape shape = entered.Shape;
        if (shape.SpatialRank != 2)
        {
            throw new LayerException("", null, "these blocks work on maps");
        }

        if (step.A % 8 == 5)
        {
            sketch.Then(new Sigmoid()).With(new Add(), entered);
            attributes.Add("Scaled");
        }
        else if (step.A % 4 == 3)
        {
            int channels = 1 + (step.B % 18), kernel = 1 + (step.C % 3);
            if (step.D % 2 == 0)
            {
                Then([new Conv(shape.Channels, Square(kernel, 1), shape.Channels, true), new Conv(channels, Square(1, 0), 1, true)], $"SeparableConv2D({channels}, {kernel}, Padding = 1)");
            }
            else
            {
                Size down = new(kernel, 1), across = new(1, kernel), one = new(1, 1);
                Then(
                    [new Conv(channels, new(down, one, Padding.Of(new(1, 0)), one), 1, true), new Conv(channels, new(across, one, Padding.Of(new(0, 1)), one), 1, true)],
                    $"SpatialSeparableConv2D({channels}, {kernel}, Padding = 1)");
            }
        }
        else if (step.A % 2 == 0)
        {
            int expand = 1 + (step.B % 2), repeat = 1 + (step.C % 2);
            for (int i = 0; i < repeat; i++)
            {
                Value before = sketch.Current;
                if (expand > 1)
                {
                    sketch.Then(new Conv(shape.Channels * expand, Square(1, 0), 1, false), new BatchNorm(2, 1e-5, 0.1, true), new ReLU6());
                }

                sketch.Then(new Conv(shape.Channels * expand, Square(3, 1), shape.Channels * expand, true), new Conv(shape.Channels, Square(1, 0), 1, true)).With(new Add(), before);
            }

            attributes.Add($"Residual({expand}, Repeat = {repeat})");
        }
        else
        {
            int squeezed = 1 + (step.B % 5);
            sketch.Then(new AdaptiveAvgPool(new(1, 1)), new Conv(squeezed, Square(1, 0), 1, true), new ReLU(), new Conv(shape.Channels, Square(1, 0), 1, true), new Sigmoid())
                .With(step.C % 3 == 0 ? new Div() : new Mul(), entered);
            attributes.Add($"SqueezeExcite({squeezed}, divides: {(step.C % 3 == 0 ? "true" : "false")})");
        }
    }

    /// <summary>The blocks that networks use.</summary>
    public const string Blocks = """
        [Block]
        [If("expand > 1"), Conv2D("in * expand", 1, Bias = false), BatchNorm2D, ReLU6, EndIf]
        [DepthwiseConv2D(3, Padding = 1), Conv2D("in", 1)]
        [Add("in")]
        public sealed partial class ResidualAttribute(int expand) : LayerAttribute;

        [Block]
        [AdaptiveAvgPool2D(1), Conv2D(nameof(squeezed), 1), ReLU, Conv2D("in", 1), Sigmoid]
        [If("divides"), As("gate"), From("in"), Div("gate"), Else, Mul("in"), EndIf]
        public sealed partial class SqueezeExciteAttribute(int squeezed, bool divides) : LayerAttribute;

        [Block]
        [Parameter("shift", 1, 1, 1, Learned = false), Sub("shift"), Sigmoid, Parameter("scale", "in", 1, 1), Mul("scale"), Add("in")]
        public sealed partial class ScaledAttribute : LayerAttribute;
        """;

    /// <summary>A window in the dimensions of the current value.</summary>
    private Window Window(NetworkStep step)
    {
        Size[] kernels = [new(3, 1, 1, 1), new(3, 2, 2, 2), new(3, 3, 3, 3), new(3, 1, 3, 1), new(3, 2, 1, 2)];
        Size kernel = InRank(kernels[step.A % kernels.Length]), padding = InRank(new(3, step.B % 2, step.C % (kernel.H + 1), step.C % 2));
        Size stride = InRank(new(3, 1 + (step.C % 2), 1 + (step.B % 3), 1 + (step.B / 3 % 3))), dilation = InRank(new(3, 1, step.D % 5 == 1 ? 2 : 1, 1));
        return new(kernel, stride, Padding.Of(padding), dilation);
    }

    private Padding PoolPadding(NetworkStep step)
    {
        Size kernel = Window(step).Kernel;
        return step.C % 2 == 0 ? Padding.None : Padding.Of(Size.Of(kernel.Rank, axis => kernel[axis] / 2));
    }

    /// <summary>The last numbers of a size; of a vector, on which no window slides, one.</summary>
    private Size InRank(Size size) => Size.Of(Math.Max(1, sketch.Current.Shape.SpatialRank), axis => size[axis]);

    private static Window Square(int kernel, int padding) => new(new(kernel, kernel), new(1, 1), Padding.Of(new(padding, padding)), new(1, 1));

    private static int Divisor(int choice, int of)
    {
        int[] divisors = [.. Enumerable.Range(1, of).Where(d => of % d == 0)];
        return divisors[choice % divisors.Length];
    }

    private static bool Fits(Operator op, params ImmutableArray<Shape> inputs)
    {
        try
        {
            Require(op.InferShape(inputs));
            return true;
        }
        catch (LayerException)
        {
            return false;
        }
    }

    private static void Require(Shape shape)
    {
        if (shape.Length > LargestValue)
        {
            throw new LayerException("", null, "larger than a test needs");
        }
    }
}
