using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators;

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
    public bool IsInPlace => IsView || Anchor.Operator.JoinsChannels;

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
    public IEnumerable<Value> Reads => Inputs.Concat(epilogue.Concat(poolEpilogue).OfType<OperandStep>().Select(s => s.Operand));

    /// <summary>Multiply-accumulate operations for one input.</summary>
    public long Macs => nodes.Sum(n => n.Macs);

    /// <summary>Arrays that its steps read.</summary>
    public int Operands => epilogue.Concat(poolEpilogue).Sum(s => s.Operands);

    /// <summary>The layers that run in it, as <c>Conv2D(6, 5, Padding = 2) + ReLU + MaxPool2D(2)</c>.</summary>
    public string Layers => string.Join(" + ", nodes.Select(n => n.Operator.Describe()));

    /// <summary>The shapes of its inputs and of its output, as <c>1 x 28 x 28 -> 6 x 14 x 14</c>.</summary>
    public string Shapes => $"{string.Join(" and ", nodes[0].InputShapes)} -> {Output}";

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

    public void AppendPool(Node pool)
    {
        Pool = pool;
        nodes.Add(pool);
    }
}

/// <summary>Something done to each element of a kernel's result while it is in a register.</summary>
internal abstract record Step
{
    /// <summary>Arrays that it reads.</summary>
    public abstract int Operands { get; }
}

/// <summary>Applies an activation.</summary>
internal sealed record ActivationStep(Activation Activation) : Step
{
    public override int Operands => 0;
}

/// <summary>Multiplies by a learned slope where it is negative: an activation that reads weights.</summary>
internal sealed record PReLUStep(Node PReLU) : Step
{
    public Activation Activation => (Activation)PReLU.Operator;

    public override int Operands => 1;
}

/// <summary>Multiplies by a scale and adds a shift of its channel: a batch norm that could not be folded into weights.</summary>
internal sealed record ScaleShiftStep(Node BatchNorm) : Step
{
    public override int Operands => 2;
}

/// <summary>Multiplies by the weight and adds the bias of a <see cref="Standardization"/>.</summary>
internal sealed record AffineStep(Node Norm) : Step
{
    public override int Operands => Norm.Weights.Length;
}

/// <summary>Combines with the element of another value at the same place, as a residual connection or a gate does; the other value is broadcast where its size is 1.</summary>
internal sealed record OperandStep(BinaryFunction Function, Value Operand) : Step
{
    public override int Operands => 1;
}
