using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit;

/// <summary>The weights in the order in which kernels read them: where each lies, and the statements that put it there when a network is loaded.</summary>
internal sealed class PackedWeights
{
    /// <summary>Every part starts at a cache line: 16 elements.</summary>
    private const int Alignment = 16;

    /// <summary>Fixed weights that are written as numbers.</summary>
    private const int MostNumbers = 32;

    private readonly SourceWriter statements = new();
    private readonly Dictionary<Node, (long Scale, long Shift)> norms = [];
    private readonly Dictionary<Weight, long> places = [];

    /// <summary>Elements.</summary>
    public long Length { get; private set; }

    /// <summary>The statements, with <c>weights</c> and <c>packed</c> in scope. No weight is asked for again after the release that follows it.</summary>
    public string Statements => statements.ToString();

    /// <summary>Packs a convolution or Dense in blocks of outputs; a batch norm that follows is folded in.</summary>
    /// <returns>Where weights and bias start.</returns>
    public (long Weights, long Bias) AddContraction(Kernel kernel, Contraction c, int block)
    {
        long padded = (long)c.Groups * Contraction.Blocks(c.Outputs, block) * block;
        int outputs = c.Groups * c.Outputs;
        long weights = Reserve(padded * c.Sums), bias = Reserve(padded);
        Pack(kernel, outputs, (weight, scale, shift) => statements
            .Line($"Cpu::Packing.Convolution({weight}, {scale}, packed + {weights}, outputs: {outputs}, inputs: {c.Inputs}, {Kernel(c.Window.Kernel)}, groups: {c.Groups}, block: {block});")
            .Line($"Cpu::Packing.Bias({shift}, packed + {bias}, outputs: {outputs}, groups: {c.Groups}, block: {block});"));
        return (weights, bias);
    }

    /// <summary>Packs the weights of the phases of a transposed convolution in blocks of outputs; a batch norm that follows is folded in.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="alike">Groups of phases, and the outputs in a block.</param>
    /// <param name="isDepthwise">Whether channels lie innermost, each a group of its own.</param>
    /// <returns>Where the weights of the first phase of each group and the bias of all of them start, and the elements from the weights of one to those of the next.</returns>
    public IReadOnlyList<(long Weights, long Bias, long Stride)> AddTransposed(Kernel kernel, IReadOnlyList<(PhaseGroup Phases, int Block)> alike, bool isDepthwise)
    {
        // Channels with a kernel each are packed as the outputs of a single one.
        var op = (ConvTranspose)kernel.Anchor.Operator;
        int groups = isDepthwise ? 1 : op.Groups;
        Size size = op.Window.Kernel;
        var places = alike.Select(p =>
        {
            long padded = (long)groups * Contraction.Blocks(op.Channels / groups, p.Block) * p.Block, stride = padded * p.Phases.Contraction.Sums;
            return (Weights: Reserve(stride * p.Phases.Count), Bias: Reserve(padded), Stride: stride);
        }).ToList();
        Pack(kernel, op.Channels, (weight, scale, shift) =>
        {
            foreach (var ((phases, block), place) in alike.Zip(places, (phases, place) => (phases, place)))
            {
                Contraction c = phases.Contraction;
                if (c.Sums > 0)
                {
                    string taps = $"Cpu::Packing.Taps({string.Join(", ", Enumerable.Range(0, Size.Axes).Select(axis => Taps(size[axis], phases.Axes[axis])))})";
                    statements.Line($"Cpu::Packing.Transposed({weight}, {scale}, packed + {place.Weights}, outputs: {op.Channels}, inputs: {c.Inputs}, kernel: {size.Count}, taps: {taps}, phases: {phases.Count}, groups: {groups}, block: {block});");
                }

                statements.Line($"Cpu::Packing.Bias({shift}, packed + {place.Bias}, outputs: {op.Channels}, groups: {groups}, block: {block});");
            }
        });
        return places;

        static string Taps(int kernel, PhaseAxis axis) => $"new({kernel}, first: {axis.FirstTap}, phases: {axis.Phases}, taps: {axis.Taps}, step: {axis.TapStep})";
    }

    /// <summary>Packs a depthwise convolution, channels innermost; a batch norm that follows is folded in.</summary>
    /// <returns>Where weights and bias start.</returns>
    public (long Weights, long Bias) AddDepthwise(Kernel kernel)
    {
        var conv = (Conv)kernel.Anchor.Operator;
        Size size = conv.Window.Kernel;
        long weights = Reserve((long)conv.Channels * size.Count), bias = Reserve(conv.Channels);
        Pack(kernel, conv.Channels, (weight, scale, shift) => statements
            .Line($"Cpu::Packing.Depthwise({weight}, {scale}, packed + {weights}, channels: {conv.Channels}, {Kernel(size)}, stride: {conv.Channels});")
            .Line($"Cpu::Packing.Bias({shift}, packed + {bias}, outputs: {conv.Channels}, groups: 1, block: {conv.Channels});"));
        return (weights, bias);
    }

    /// <summary>The scale of a batch norm that stands alone.</summary>
    public long AddScale(Node batchNorm) => AddNorm(batchNorm).Scale;

    /// <summary>The shift of a batch norm that stands alone.</summary>
    public long AddShift(Node batchNorm) => AddNorm(batchNorm).Shift;

    /// <summary>The slopes of a PReLU: one, or one for each channel.</summary>
    public long AddSlopes(Node prelu)
    {
        Weight slopes = prelu.Weights[0];
        return Add(prelu, slopes, (source, target) => Vector(source, target, slopes.Length));
    }

    /// <summary>The weight or bias of a <see cref="Standardization"/>, by its <see cref="Standardization.WeightMap"/>, channels innermost.</summary>
    /// <returns>Where it starts, and its elements.</returns>
    public (long Start, int Length) AddAffine(Node norm, string role)
    {
        Shape map = ((Standardization)norm.Operator).WeightMap(norm.Input.Shape);
        Weight weight = norm.WeightOf(role)!;
        return (Add(norm, weight, Pack), weight.Length);

        string Pack(string source, string target) => map.Channels > 1 && !map.IsOnePosition
            ? $"Cpu::Packing.Depthwise({source}, default, {target}, channels: {map.Channels}, kernelHeight: {map.Depth * map.Height}, kernelWidth: {map.Width}, stride: {map.Channels});"
            : Vector(source, target, weight.Length);
    }

    /// <summary>A weight as it is.</summary>
    private static string Vector(string source, string target, int length) => $"Cpu::Packing.Bias({source}, {target}, outputs: {length}, groups: 1, block: {length});";

    /// <summary>Packs a weight once, by a statement made of it and of its place.</summary>
    private long Add(Node node, Weight weight, Func<string, string, string> pack)
    {
        if (!places.TryGetValue(weight, out long place))
        {
            places[weight] = place = Reserve(weight.Length);
            if (weight == node.Weights[0])
            {
                statements.Line().Comment(Name(node));
            }

            statements.Line(pack(Source(weight), $"packed + {place}"));
            Release();
        }

        return place;
    }

    private (long Scale, long Shift) AddNorm(Node batchNorm)
    {
        if (!norms.TryGetValue(batchNorm, out var place))
        {
            int channels = batchNorm.Output.Shape.Channels;
            norms[batchNorm] = place = (Reserve(channels), Reserve(channels));
            statements.Line().Comment(Name(batchNorm));
            statements.Line(Fold(batchNorm, "default", $"new(packed + {place.Scale}, {channels})", $"new(packed + {place.Shift}, {channels})"));
            Release();
        }

        return place;
    }

    private void Pack(Kernel kernel, int outputs, Action<string, string, string> pack)
    {
        Node anchor = kernel.Anchor;
        string weight = Source(anchor.WeightOf("weight")!), bias = anchor.WeightOf("bias") is { } b ? Source(b) : "default";
        statements.Line();
        if (kernel.FoldedBatchNorm is not { } norm)
        {
            statements.Comment(Name(anchor));
            pack(weight, "default", bias);
            Release();
            return;
        }

        statements.Comment($"{Name(anchor)}, {Name(norm)} folded in");
        using (statements.Body())
        {
            statements.Line($"float[] scale = new float[{outputs}], shift = new float[{outputs}];");
            statements.Line(Fold(norm, bias, "scale", "shift"));
            pack(weight, "scale", "shift");
        }

        Release();
    }

    /// <summary>What was asked for is packed.</summary>
    private void Release() => statements.Line("weights.Release();");

    private static string Fold(Node norm, string before, string scale, string shift)
    {
        string weight = norm.WeightOf("weight") is { } w ? Source(w) : "default", bias = norm.WeightOf("bias") is { } b ? Source(b) : "default";
        string epsilon = ((ScaleShiftStep)norm.Operator.ElementStep!).Eps.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return $"Cpu::FoldedBatchNorm.Fold({weight}, {bias}, {Source(norm.WeightOf("running_mean")!)}, {Source(norm.WeightOf("running_var")!)}, {epsilon}, {before}, {scale}, {shift});";
    }

    private static string Source(Weight weight) => weight switch
    {
        StoredWeight stored => $"weights[{SourceWriter.Quote(stored.Parameter.Name)}]",
        FixedWeight @fixed => $"Cpu::FixedWeights.Repeat({Pattern(@fixed.Pattern)}, {@fixed.Length})",
        _ => throw new InvalidOperationException($"No code for {weight}."),
    };

    /// <summary>Numbers; where these are many, and all are 1, -1 and 0, a sign for each.</summary>
    private static string Pattern(IReadOnlyList<float> pattern) => pattern.Count > MostNumbers && pattern.All(p => p is 1 or -1 or 0)
        ? SourceWriter.Quote(string.Concat(pattern.Select(p => p > 0 ? '+' : p < 0 ? '-' : '0')))
        : $"[{string.Join(", ", pattern.Select(p => SourceWriter.Float(p)))}]";

    private static string Kernel(Size kernel) => $"kernelHeight: {kernel.H}, kernelWidth: {kernel.W}{(kernel.Rank < 3 ? "" : $", kernelDepth: {kernel.D}")}";

    private static string Name(Node node) => node.Origin.Prefix.Length == 0 ? node.Operator.Describe() : $"{node.Origin.Prefix}: {node.Operator.Describe()}";

    private long Reserve(long length)
    {
        long start = Length;
        Length = (start + length + Alignment - 1) / Alignment * Alignment;
        return start;
    }
}
