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

    private readonly List<Entry> entries = [];

    /// <summary>Where what the statements write starts: plans of one network share what they read alike.</summary>
    private readonly Dictionary<string, long[]> places = [];

    /// <summary>Elements.</summary>
    public long Length { get; private set; }

    /// <summary>The statements, with <c>weights</c> and <c>packed</c> in scope. No weight is asked for again after the release that follows it.</summary>
    public string Statements
    {
        get
        {
            var writer = new SourceWriter();
            foreach (Entry entry in entries)
            {
                writer.Line().Comment(entry.Comment);
                foreach (string statement in entry.Statements)
                {
                    writer.Line(statement);
                }

                writer.Line("weights.Release();");
            }

            return writer.ToString();
        }
    }

    /// <summary>Packs a convolution or Dense in blocks of outputs; a batch norm that follows is folded in.</summary>
    /// <returns>Where weights and bias start.</returns>
    public (long Weights, long Bias) AddContraction(Kernel kernel, Contraction c, int block)
    {
        long padded = (long)c.Groups * Contraction.Blocks(c.Outputs, block) * block;
        int outputs = c.Groups * c.Outputs;
        long[] starts = Pack(kernel, outputs, [padded * c.Sums, padded], (weight, scale, shift, places) => $"""
            Cpu::Packing.Convolution({weight}, {scale}, {places[0]}, outputs: {outputs}, inputs: {c.Inputs}, {Kernel(c.Window.Kernel)}, groups: {c.Groups}, block: {block});
            Cpu::Packing.Bias({shift}, {places[1]}, outputs: {outputs}, groups: {c.Groups}, block: {block});
            """);
        return (starts[0], starts[1]);
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
        var lengths = alike.Select(p =>
        {
            long padded = (long)groups * Contraction.Blocks(op.Channels / groups, p.Block) * p.Block;
            return (Phase: padded * p.Phases.Contraction.Sums, Bias: padded);
        }).ToList();
        long[] starts = Pack(kernel, op.Channels, [.. alike.Zip(lengths, (p, length) => (long[])[length.Phase * p.Phases.Count, length.Bias]).SelectMany(both => both)], (weight, scale, shift, places) =>
        {
            var statements = new List<string>();
            for (int i = 0; i < alike.Count; i++)
            {
                var (phases, block) = alike[i];
                Contraction c = phases.Contraction;
                if (c.Sums > 0)
                {
                    string taps = $"Cpu::Packing.Taps({string.Join(", ", Enumerable.Range(0, Size.Axes).Select(axis => Taps(size[axis], phases.Axes[axis])))})";
                    statements.Add($"Cpu::Packing.Transposed({weight}, {scale}, {places[2 * i]}, outputs: {op.Channels}, inputs: {c.Inputs}, kernel: {size.Count}, taps: {taps}, phases: {phases.Count}, groups: {groups}, block: {block});");
                }

                statements.Add($"Cpu::Packing.Bias({shift}, {places[(2 * i) + 1]}, outputs: {op.Channels}, groups: {groups}, block: {block});");
            }

            return string.Join("\n", statements);
        });
        return [.. lengths.Select((length, i) => (starts[2 * i], starts[(2 * i) + 1], length.Phase))];

        static string Taps(int kernel, PhaseAxis axis) => $"new({kernel}, first: {axis.FirstTap}, phases: {axis.Phases}, taps: {axis.Taps}, step: {axis.TapStep})";
    }

    /// <summary>Packs a depthwise convolution, channels innermost; a batch norm that follows is folded in.</summary>
    /// <returns>Where weights and bias start.</returns>
    public (long Weights, long Bias) AddDepthwise(Kernel kernel)
    {
        var conv = (Conv)kernel.Anchor.Operator;
        Size size = conv.Window.Kernel;
        long[] starts = Pack(kernel, conv.Channels, [(long)conv.Channels * size.Count, conv.Channels], (weight, scale, shift, places) => $"""
            Cpu::Packing.Depthwise({weight}, {scale}, {places[0]}, channels: {conv.Channels}, {Kernel(size)}, stride: {conv.Channels});
            Cpu::Packing.Bias({shift}, {places[1]}, outputs: {conv.Channels}, groups: 1, block: {conv.Channels});
            """);
        return (starts[0], starts[1]);
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
        return AddMap(norm, norm.WeightOf(role)!, ((Standardization)norm.Operator).WeightMap(norm.Input.Shape));
    }

    /// <summary>A tensor that is a value: as a map, channels innermost.</summary>
    /// <returns>Where it starts, and its elements.</returns>
    public (long Start, int Length) AddTensor(Node tensor) => AddMap(tensor, tensor.Weights[0], tensor.Output.Shape);

    private (long Start, int Length) AddMap(Node node, Weight weight, Shape map)
    {
        return (Add(node, weight, Pack), weight.Length);

        string Pack(string source, string target) => map.Channels > 1 && !map.IsOnePosition
            ? $"Cpu::Packing.Depthwise({source}, default, {target}, channels: {map.Channels}, kernelHeight: {map.Depth * map.Height}, kernelWidth: {map.Width}, stride: {map.Channels});"
            : Vector(source, target, weight.Length);
    }

    /// <summary>A weight as it is.</summary>
    private static string Vector(string source, string target, int length) => $"Cpu::Packing.Bias({source}, {target}, outputs: {length}, groups: 1, block: {length});";

    /// <summary>Packs a weight, by a statement made of it and of its place.</summary>
    private long Add(Node node, Weight weight, Func<string, string, string> pack) => Add(Name(node), node.Weights, [weight.Length], places => pack(Source(weight), places[0]))[0];

    private (long Scale, long Shift) AddNorm(Node batchNorm)
    {
        int channels = batchNorm.Output.Shape.Channels;
        long[] starts = Add(Name(batchNorm), batchNorm.Weights, [channels, channels], places => Fold(batchNorm, "default", $"new({places[0]}, {channels})", $"new({places[1]}, {channels})"));
        return (starts[0], starts[1]);
    }

    /// <summary>Packs the weights of a kernel's anchor, with what a batch norm after it multiplies and adds.</summary>
    private long[] Pack(Kernel kernel, int outputs, long[] lengths, Func<string, string, string, string[], string> pack)
    {
        Node anchor = kernel.Anchor;
        string weight = Source(anchor.WeightOf("weight")!), bias = anchor.WeightOf("bias") is { } b ? Source(b) : "default";
        return kernel.FoldedBatchNorm is { } norm
            ? Add($"{Name(anchor)}, {Name(norm)} folded in", [.. anchor.Weights, .. norm.Weights], lengths, places =>
            {
                var body = new SourceWriter();
                using (body.Body())
                {
                    body.Line($"float[] scale = new float[{outputs}], shift = new float[{outputs}];");
                    body.Line(Fold(norm, bias, "scale", "shift"));
                    body.Line(pack(weight, "scale", "shift", places));
                }

                return body.ToString().TrimEnd('\n');
            })
            : Add(Name(anchor), anchor.Weights, lengths, places => pack(weight, "default", bias, places));
    }

    /// <summary>Adds statements, unless the same are there; beside others that read the same weights, which are released once.</summary>
    /// <returns>Where what they write starts.</returns>
    private long[] Add(string comment, IReadOnlyList<Weight> weights, long[] lengths, Func<string[], string> statement)
    {
        string unplaced = statement([.. lengths.Select((length, i) => $"{i}: {length}")]);
        if (places.TryGetValue(unplaced, out long[] known))
        {
            return known;
        }

        long[] starts = [.. lengths.Select(Reserve)];
        places.Add(unplaced, starts);
        StoredWeight[] stored = [.. weights.OfType<StoredWeight>()];
        Entry? entry = entries.Find(other => other.Weights.Overlaps(stored));
        if (entry is null)
        {
            entries.Add(entry = new(comment));
        }

        entry.Weights.UnionWith(stored);
        entry.Statements.Add(statement([.. starts.Select(start => $"packed + {start}")]));
        return starts;
    }

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

    /// <summary>Statements after which the weights that they read are needed no more.</summary>
    private sealed class Entry(string comment)
    {
        public string Comment { get; } = comment;

        public HashSet<StoredWeight> Weights { get; } = [];

        public List<string> Statements { get; } = [];
    }
}
