using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;

namespace NetGen.Generator.Fusion;

/// <summary>Nodes that run as one: an anchor that reads memory and computes, and what is done to its results before they are written.</summary>
internal sealed class Kernel(Node anchor, ImmutableArray<Value> inputs, IEnumerable<Step> steps)
{
    private readonly List<Step> epilogue = [.. steps];
    private readonly List<Step> poolEpilogue = [];
    private readonly List<Node> nodes = [anchor];

    /// <summary>The node that names the kernel's family.</summary>
    public Node Anchor { get; } = anchor;

    /// <summary>What the anchor reads: stored values, views resolved.</summary>
    public ImmutableArray<Value> Inputs { get; } = inputs;

    public Value Input => Inputs[0];

    /// <summary>Where each element that it writes comes from in its input, before its steps; null where the anchor computes.</summary>
    public IndexMap? Map { get; private set; }

    /// <summary>Whether its result is read where its input lies: some channels of it, and nothing is done to them.</summary>
    public bool IsView => Map is { IsView: true } && epilogue.Count == 0;

    /// <summary>Whether it has nothing of its own to compute, and lies where something else does, or has something else lie in it.</summary>
    public bool IsInPlace => IsView || Anchor.JoinedAxis is not null;

    /// <summary>Whether it can do more to each of its results before it writes them.</summary>
    public bool RunsSteps => Map is null ? Anchor.Operator.RunsSteps : !IsView;

    /// <summary>A batch norm whose scale and shift are folded into the anchor's weights when they are packed.</summary>
    public Node? FoldedBatchNorm { get; private set; }

    /// <summary>What is done to each result of the anchor, in order; an element-wise anchor is its own first step, the weight and bias of one that standardizes are its first.</summary>
    public IReadOnlyList<Step> Epilogue => epilogue;

    /// <summary>A pooling of the anchor's results whose windows do not overlap, so that each is done as soon as its rows are.</summary>
    public Node? Pool { get; private set; }

    /// <summary>What is done to each result of <see cref="Pool"/>.</summary>
    public IReadOnlyList<Step> PoolEpilogue => poolEpilogue;

    /// <summary>All nodes that run in the kernel, in order.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>The value it writes.</summary>
    public Value Output => nodes[nodes.Count - 1].Output;

    /// <summary>Every value it reads: the anchor's inputs and the operands of its steps.</summary>
    public IEnumerable<Value> Reads => Inputs.Concat(epilogue.Concat(poolEpilogue).Select(s => s.Operand).OfType<Value>());

    /// <summary>Every weight that it reads: its nodes', and those that its steps combine with.</summary>
    public IEnumerable<Weight> Weights => nodes.Concat(epilogue.Concat(poolEpilogue).Select(step => step.Tensor).OfType<Node>()).SelectMany(node => node.Weights);

    /// <summary>Multiply-accumulate operations for one input.</summary>
    public long Macs => nodes.Sum(n => n.Macs);

    /// <summary>Arrays that its steps read.</summary>
    public int Operands => epilogue.Concat(poolEpilogue).Sum(s => s.Operands);

    /// <summary>The layers that run in it, as <c>Conv2D(6, 5, Padding = 2) + ReLU + MaxPool2D(2)</c>.</summary>
    public string Layers => string.Join(" + ", nodes.Select(n => n.Operator.Describe()));

    /// <summary>The shapes of its inputs and of its output, as <c>1 x 28 x 28 -> 6 x 14 x 14</c>.</summary>
    public string Shapes => $"{(Inputs.IsEmpty ? "" : $"{string.Join(" and ", nodes[0].InputShapes)} -> ")}{Output}";

    /// <summary>A kernel that moves the elements of a value.</summary>
    public static Kernel Moving(Node node, Value input, IndexMap map) => new(node, [input], []) { Map = map };

    /// <summary>A movement of what the kernel moves: both are one.</summary>
    /// <param name="node">The movement.</param>
    /// <param name="map">Where elements come from after it.</param>
    public void Move(Node node, IndexMap map)
    {
        Map = map;
        nodes.Add(node);
    }

    public void Fold(Node batchNorm)
    {
        FoldedBatchNorm = batchNorm;
        nodes.Add(batchNorm);
    }

    public void Append(Node node, IEnumerable<Step> steps)
    {
        (Pool is null ? epilogue : poolEpilogue).AddRange(steps);
        nodes.Add(node);
    }

    public void AppendPool(Node pool, IEnumerable<Step> steps)
    {
        Pool = pool;
        poolEpilogue.AddRange(steps);
        nodes.Add(pool);
    }
}
