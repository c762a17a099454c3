using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Fusion;

/// <summary>
/// Groups the nodes of a graph into kernels. Greedy, in the order of the nodes: each is taken into the kernel that computes its input if it is the only one
/// to read that, else it starts a kernel of its own. Dropout and Flatten leave no trace.
/// </summary>
internal sealed class FusionPass
{
    /// <summary>Arrays that the steps of one kernel may read: kernels have that many arguments for them.</summary>
    public const int MostOperands = 8;

    /// <summary>Steps of one kernel: the just-in-time compiler gives up optimising methods that are too long.</summary>
    private const int MostSteps = 64;

    private readonly NetworkGraph graph;
    private readonly Dictionary<Value, int> uses = [];
    private readonly Dictionary<Value, Value> storage = [];
    private readonly Dictionary<Node, string> fates = [];
    private readonly List<Kernel> kernels = [];

    /// <summary>Which kernel computes a stored value: its index in <see cref="kernels"/>. The network's input is computed before all of them.</summary>
    private readonly Dictionary<Value, int> producers = [];

    private FusionPass(NetworkGraph graph)
    {
        this.graph = graph;
        uses[graph.Output] = 1;
        foreach (Value input in graph.Nodes.SelectMany(n => n.Inputs))
        {
            uses[input] = uses.TryGetValue(input, out int count) ? count + 1 : 1;
        }
    }

    public static FusedNetwork Run(NetworkGraph graph)
    {
        var pass = new FusionPass(graph);
        foreach (Node node in graph.Nodes)
        {
            pass.Place(node);
        }

        return new(graph, pass.kernels.ToImmutableArray(), pass.storage, pass.fates);
    }

    private void Place(Node node)
    {
        bool placed = node.Operator switch
        {
            { IsIdentity: true } => Alias(node, "does nothing at inference"),
            Flatten when IsFree(node) => Alias(node, "free: read in the order in which the map is stored"),
            Reshape when IsFree(node) || IsSameMap(node) => Alias(node, "free: the same memory"),
            Unflatten => Alias(node, "free: the same memory"),
            BatchNorm => TryFold(node) || TryAppend(node, new ScaleShiftStep(node)),
            Activation => TryAppend(node, Step(node)),
            Broadcast both => TryAppendOperands(node, other => new OperandStep(both.Function, other)),
            MaxPooling or AveragePooling => TryAppendPool(node),
            _ => false,
        };
        if (!placed)
        {
            Start(node);
        }
    }

    private void Start(Node node)
    {
        producers[node.Output] = kernels.Count;
        kernels.Add(node.Operator switch
        {
            BatchNorm => Elementwise(node, node.Input, [new ScaleShiftStep(node)]),
            Activation => Elementwise(node, node.Input, [Step(node)]),
            Broadcast both => Combining(node, other => new OperandStep(both.Function, other)),
            LayerNorm { Affine: true } => Elementwise(node, node.Input, [new AffineStep(node)]),
            _ => new Kernel(node, node.Inputs.Select(Stored).ToImmutableArray(), []),
        });
    }

    private static Step Step(Node activation) => activation.Operator is PReLU ? new PReLUStep(activation) : new ActivationStep((Activation)activation.Operator);

    private Kernel Elementwise(Node node, Value input, IEnumerable<Step> steps) => new(node, [Stored(input)], steps);

    /// <summary>The operand that is repeated least runs through the kernel, the others are read along with it. It has all channels: these lie in the lanes.</summary>
    private Kernel Combining(Node node, Func<Value, Step> step)
    {
        Value first = node.Inputs.Where(v => v.Shape.Channels == node.Output.Shape.Channels).OrderByDescending(v => v.Shape.Length).First();
        return Elementwise(node, first, node.Inputs.Remove(first).Select(v => step(Stored(v))));
    }

    /// <summary>The node shows its input unchanged.</summary>
    private bool Alias(Node node, string fate)
    {
        Value stored = Stored(node.Input);
        storage[node.Output] = stored;
        fates[node] = fate;

        // A reader of the view is a reader of what it shows; the view itself is none.
        uses[stored] += (uses.TryGetValue(node.Output, out int count) ? count : 0) - 1;
        return true;
    }

    /// <summary>
    /// Flatten means channels first, maps are stored channels last. The order is of no concern to Dense, whose weights are packed in the order of the map,
    /// to the output, which is turned to channels first anyway, and to element-wise operators before these.
    /// </summary>
    private bool IsFree(Node flatten) => flatten.Operator is Flatten
        ? IsSameMap(flatten) || ReadInAnyOrder(flatten.Output)
        : !graph.ConsumersOf(flatten.Output).Any();

    /// <summary>Whether only dimensions of size 1 come or go.</summary>
    private static bool IsSameMap(Node reshape)
    {
        Shape from = reshape.Input.Shape, to = reshape.Output.Shape;
        return from.Channels == to.Channels && from.Depth == to.Depth && from.Height == to.Height && from.Width == to.Width;
    }

    private bool ReadInAnyOrder(Value value) => graph.ConsumersOf(value).All(consumer =>
        consumer.Operator.ReadsInAnyOrder || (consumer.Operator.IgnoresOrder && ReadInAnyOrder(consumer.Output)));

    /// <summary>Batch norm after an operator that can take it becomes part of its weights.</summary>
    private bool TryFold(Node node)
    {
        if (Open(node.Input) is not { Anchor.Operator.FoldsScales: true, FoldedBatchNorm: null, Epilogue.Count: 0, Pool: null } kernel)
        {
            return false;
        }

        fates[node] = $"folded into the weights of {kernel.Anchor.Operator}";
        kernel.Fold(node);
        producers[node.Output] = producers[Stored(node.Input)];
        return true;
    }

    private bool TryAppend(Node node, params ImmutableArray<Step> steps)
    {
        if (Open(node.Input) is not { } kernel || kernel.Operands + steps.Sum(s => s.Operands) > MostOperands)
        {
            return false;
        }

        Append(kernel, node, node.Input, steps);
        return true;
    }

    /// <summary>A sum or product is taken into the kernel of the operand that is computed last, if that has the full shape.</summary>
    private bool TryAppendOperands(Node node, Func<Value, Step> step)
    {
        Value? last = node.Inputs
            .Where(v => v.Shape == node.Output.Shape && producers.ContainsKey(Stored(v)))
            .OrderByDescending(v => producers[Stored(v)])
            .FirstOrDefault();
        if (last is null || Open(last) is not { } kernel)
        {
            return false;
        }

        var others = node.Inputs.Remove(last).Select(Stored).ToList();
        int index = kernels.IndexOf(kernel);
        if (kernel.Operands + others.Count > MostOperands || others.Any(v => producers.TryGetValue(v, out int producer) && producer >= index))
        {
            return false;
        }

        Append(kernel, node, last, others.Select(step));
        return true;
    }

    private void Append(Kernel kernel, Node node, Value current, IEnumerable<Step> steps)
    {
        fates[node] = $"in the kernel of {kernel.Anchor.Operator}";
        int index = producers[Stored(current)];
        kernel.Append(node, steps);
        producers[node.Output] = index;
    }

    /// <summary>A pooling whose windows tile the map is done while the rows of the convolution before it are still in the cache.</summary>
    private bool TryAppendPool(Node node)
    {
        if (Open(node.Input) is not { Anchor.Operator.RunsPools: true, Pool: null } kernel || !PoolTiling.Tiles(node))
        {
            return false;
        }

        fates[node] = $"in the kernel of {kernel.Anchor.Operator}";
        kernel.AppendPool(node);
        producers[node.Output] = producers[Stored(node.Input)];
        return true;
    }

    /// <summary>The kernel that computes a value that one node alone reads, and that can do more before it writes; else null.</summary>
    private Kernel? Open(Value value)
    {
        Value stored = Stored(value);
        return uses[stored] == 1
            && producers.TryGetValue(stored, out int index)
            && kernels[index].Output == stored
            && kernels[index].Nodes.Count < MostSteps
            && kernels[index].Anchor.Operator.RunsSteps
                ? kernels[index]
                : null;
    }

    private Value Stored(Value value) => storage.TryGetValue(value, out var stored) ? stored : value;
}
