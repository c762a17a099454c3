using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Fusion;

/// <summary>
/// Groups the nodes of a graph into kernels. Greedy, in the order of the nodes: each is taken into the kernel that computes its input if it is the only one
/// to read that, else it starts a kernel of its own. What does nothing, or moves nothing in memory, leaves no trace.
/// </summary>
internal sealed class FusionPass
{
    /// <summary>Arrays that the steps of one kernel may read: kernels have that many arguments for them.</summary>
    public const int MostOperands = 8;

    private const string SameMemory = "free: the same memory";

    /// <summary>Steps of one kernel: the just-in-time compiler gives up optimising methods that are too long.</summary>
    private const int MostSteps = 64;

    private readonly NetworkGraph graph;
    private readonly Dictionary<Value, int> uses = [];
    private readonly Dictionary<Value, Value> storage = [];
    private readonly Dictionary<Node, string> fates = [];

    /// <summary>Weights that are read where they lie.</summary>
    private readonly HashSet<Value> inPlace = [];
    private readonly List<Kernel> kernels = [];

    /// <summary>Which kernel computes a stored value: its index in <see cref="kernels"/>. The network's input is computed before all of them.</summary>
    private readonly Dictionary<Value, int> producers = [];

    private FusionPass(NetworkGraph graph)
    {
        this.graph = graph;
        foreach (Value input in graph.Outputs.Select(output => output.Value).Concat(graph.Nodes.SelectMany(n => n.Inputs)))
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
            { IsWeight: true } => TryReadInPlace(node),
            { IsIdentity: true } => Alias(node, node.Input, "does nothing at inference"),
            { Movement: { } movement } => Move(node, [.. movement.On(node.Input.Shape)]),
            { ElementStep: { } step } => (step is ScaleShiftStep && TryFold(node)) || TryAppend(node, step),
            _ => TryAppendPool(node),
        };
        if (!placed)
        {
            Start(node);
        }
    }

    private void Start(Node node)
    {
        producers[node.Output] = kernels.Count;
        kernels.Add(node.Operator.ElementStep is { } step
            ? Elementwise(node, step)
            : new Kernel(node, node.Inputs.Select(Stored).ToImmutableArray(), FirstSteps(node)));
    }

    /// <summary>What the kernel of a node leaves to its steps.</summary>
    private static ImmutableArray<Step> FirstSteps(Node node) => node.Operator.FirstStep(node.InputShapes) is { } first ? [new(node, first)] : [];

    /// <summary>The operand that is repeated least runs through the kernel, the others are read along with it. It has all channels: these lie in the lanes.</summary>
    private Kernel Elementwise(Node node, ElementStep step)
    {
        Value first = node.Inputs.Where(v => !inPlace.Contains(v) && v.Shape.Channels == node.Output.Shape.Channels).OrderByDescending(v => v.Shape.Length).First();
        return new Kernel(node, [Stored(first)], Steps(node, step, first));
    }

    /// <summary>What a node does to one of its inputs: one step, or one for each other input.</summary>
    private ImmutableArray<Step> Steps(Node node, ElementStep step, Value current) =>
        step is CombineStep { Function: var function }
            ? [.. node.Inputs.Remove(current).Select(other => Combine(node, new CombineStep(current == node.Input ? function : function.Reversed), other))]
            : [new(node, step)];

    private Step Combine(Node node, CombineStep step, Value other) => inPlace.Contains(other) ? new(node, step, Tensor: other.Producer) : new(node, step, Stored(other));

    /// <summary>A weight that is nothing but the operand of combinations is read where it lies; else a kernel makes a value of it.</summary>
    private bool TryReadInPlace(Node node)
    {
        if (graph.IsOutput(node.Output) || !graph.ConsumersOf(node.Output).All(IsCombinedWithAnother))
        {
            return false;
        }

        inPlace.Add(node.Output);
        fates[node] = "free: read where the weights lie";
        return true;

        // Another value runs through the kernel, with all channels.
        static bool IsCombinedWithAnother(Node consumer) =>
            consumer.Operator.ElementStep is CombineStep && consumer.Inputs.Any(other => other.Producer is not { Operator.IsWeight: true } && other.Shape.Channels == consumer.Output.Shape.Channels);
    }

    /// <summary>The node shows a value unchanged.</summary>
    private bool Alias(Node node, Value shown, string fate)
    {
        Value stored = Stored(shown);
        storage[node.Output] = stored;
        fates[node] = fate;

        // A reader of the view is a reader of what it shows; the view itself is none.
        uses[stored] += (uses.TryGetValue(node.Output, out int count) ? count : 0) - 1;
        return true;
    }

    /// <summary>What a node moves: by the map, or the maps one after the other.</summary>
    private bool Move(Node node, ImmutableArray<IndexMap> maps)
    {
        if (maps.All(map => map.KeepsOrder) && IsFree(node))
        {
            return Alias(node, node.Input, node.Output.Shape.IsVector ? "free: read in the order in which the map is stored" : SameMemory);
        }

        Value input = node.Input;
        foreach (IndexMap map in maps.Take(maps.Length - 1))
        {
            // A value that no layer has: it is on the way to this one's.
            var between = new Node(new Flatten(), [input], [], node.Origin);
            uses[between.Output] = 1;
            Move(between, input, map);
            input = between.Output;
        }

        Move(node, input, maps[maps.Length - 1]);
        return true;
    }

    /// <summary>A movement is joined to the one before it where nothing else reads what that moves, and is none where it moves all back; else it is a kernel, if there is anything to move.</summary>
    private void Move(Node node, Value input, IndexMap map)
    {
        Value stored = Stored(input);
        Kernel? before = Moving(stored);
        IndexMap? both = before is null ? null : Composition.TryMake(map, before.Map!);
        if (map.IsIdentity)
        {
            Alias(node, stored, SameMemory);
        }
        else if (both is { IsIdentity: true })
        {
            MoveBack(node, before!, stored);
        }
        else if (both is not null && uses[stored] == 1)
        {
            fates[node] = $"in the kernel of {before!.Anchor.Operator}";
            producers[node.Output] = producers[stored];
            before.Move(node, both);
        }
        else
        {
            producers[node.Output] = kernels.Count;
            kernels.Add(Kernel.Moving(node, stored, map));
        }
    }

    /// <summary>The kernel that moves what is in a value, and nothing more; else null.</summary>
    private Kernel? Moving(Value stored) =>
        producers.TryGetValue(stored, out int index) && kernels[index] is { Map: not null, Epilogue.Count: 0 } kernel && kernel.Output == stored && kernel.Nodes.Count < MostSteps
            ? kernel
            : null;

    /// <summary>The node shows what was there before a kernel moved it, which is needed no more unless something else reads what it moves.</summary>
    private void MoveBack(Node node, Kernel kernel, Value moved)
    {
        if (uses[moved] > 1)
        {
            uses[moved]--;
            uses[kernel.Input]++;
        }
        else
        {
            Remove(kernel, $"free: {node.Operator} moves all back");
        }

        Alias(node, kernel.Input, SameMemory);
    }

    private void Remove(Kernel kernel, string fate)
    {
        int index = kernels.IndexOf(kernel);
        kernels.RemoveAt(index);
        foreach (Node node in kernel.Nodes)
        {
            fates[node] = fate;
            producers.Remove(node.Output);
        }

        foreach (Value value in producers.Keys.Where(value => producers[value] > index).ToList())
        {
            producers[value]--;
        }
    }

    /// <summary>
    /// Maps are stored channels last. The order is of no concern to Dense, whose weights are packed in the order of the map, to the output, which is turned to channels
    /// first anyway, and to element-wise operators before these.
    /// </summary>
    private bool IsFree(Node reshape) => reshape.Output.Shape.IsVector ? ReadInAnyOrder(reshape.Output) : !graph.ConsumersOf(reshape.Output).Any();

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

    /// <summary>A node that is steps is taken into the kernel of the input that is computed last, if that has the full shape.</summary>
    private bool TryAppend(Node node, ElementStep step)
    {
        Value? last = node.Inputs
            .Where(v => v.Shape == node.Output.Shape && producers.ContainsKey(Stored(v)))
            .OrderByDescending(v => producers[Stored(v)])
            .FirstOrDefault();
        if (last is null || Open(last) is not { } kernel)
        {
            return false;
        }

        ImmutableArray<Step> steps = Steps(node, step, last);
        int index = kernels.IndexOf(kernel);
        if (kernel.Operands + steps.Sum(s => s.Operands) > MostOperands || steps.Any(s => s.Operand is { } other && producers.TryGetValue(other, out int producer) && producer >= index))
        {
            return false;
        }

        fates[node] = $"in the kernel of {kernel.Anchor.Operator}";
        kernel.Append(node, steps);
        producers[node.Output] = index;
        return true;
    }

    /// <summary>A pooling whose windows tile the map is done while the rows of the convolution before it are still in the cache.</summary>
    private bool TryAppendPool(Node node)
    {
        ImmutableArray<Step> steps = FirstSteps(node);
        if (Open(node.Input) is not { Anchor.Operator.RunsPools: true, Pool: null } kernel || !PoolTiling.Fits(node) || kernel.Operands + steps.Sum(s => s.Operands) > MostOperands)
        {
            return false;
        }

        fates[node] = $"in the kernel of {kernel.Anchor.Operator}";
        kernel.AppendPool(node, steps);
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
            && kernels[index].RunsSteps
                ? kernels[index]
                : null;
    }

    private Value Stored(Value value) => storage.TryGetValue(value, out var stored) ? stored : value;
}
