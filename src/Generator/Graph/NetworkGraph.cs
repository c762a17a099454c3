using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Graph;

/// <summary>A network as nodes in the order they run, each computing one value from others. Immutable: passes build a new graph with <see cref="GraphBuilder"/>.</summary>
/// <param name="Inputs">The values that enter.</param>
/// <param name="Nodes">In an order in which every value is computed before it is used.</param>
/// <param name="Outputs">The values that leave: outputs of nodes, or inputs.</param>
internal sealed record NetworkGraph(ImmutableArray<Port> Inputs, ImmutableArray<Node> Nodes, ImmutableArray<Port> Outputs)
{
    /// <summary>The value that the layers start from.</summary>
    public Value Input => Inputs[0].Value;

    /// <summary>The first value that leaves: the only one of most networks.</summary>
    public Value Output => Outputs[0].Value;

    /// <summary>Whether a value leaves.</summary>
    public bool IsOutput(Value value) => Outputs.Any(output => output.Value == value);

    /// <summary>The network without its optional outputs, and without what leads to these alone; null where none is optional.</summary>
    public NetworkGraph? WithoutOptional => Outputs.Any(output => output.IsOptional) ? LeadingTo([.. Outputs.Where(output => !output.IsOptional)]) : null;

    /// <summary>The part of the network that leads to some values.</summary>
    public NetworkGraph LeadingTo(ImmutableArray<Port> outputs)
    {
        var live = new HashSet<Value>(outputs.Select(output => output.Value));
        var kept = new Stack<Node>();
        foreach (Node node in Nodes.Reverse().Where(n => live.Contains(n.Output)))
        {
            live.UnionWith(node.Inputs);
            kept.Push(node);
        }

        return this with { Nodes = [.. kept], Outputs = outputs };
    }

    /// <summary>The nodes that take a value, in order.</summary>
    public IEnumerable<Node> ConsumersOf(Value value) => Nodes.Where(n => n.Inputs.Contains(value));
}

/// <summary>A value that enters or leaves.</summary>
/// <param name="Name">What programs call it.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether it is computed only where a call asks for it.</param>
internal sealed record Port(string Name, Value Value, bool IsOptional = false);

/// <summary>A value of the graph; identity is by reference.</summary>
internal sealed class Value(Shape shape, Node? producer)
{
    public Shape Shape { get; } = shape;

    /// <summary>The node that computes it; null for an input of the network.</summary>
    public Node? Producer { get; } = producer;

    public override string ToString() => Shape.ToString();
}

/// <summary>An operator applied to values; identity is by reference.</summary>
internal sealed class Node
{
    public Node(Operator op, ImmutableArray<Value> inputs, ImmutableArray<Weight> weights, Origin origin)
    {
        Operator = op;
        Inputs = inputs;
        Weights = weights;
        Origin = origin;
        Output = new Value(op.InferShape(InputShapes), this);
    }

    public Operator Operator { get; }

    public ImmutableArray<Value> Inputs { get; }

    /// <summary>The operator's weights, in the order of its <see cref="Operator.Parameters"/>.</summary>
    public ImmutableArray<Weight> Weights { get; }

    public Origin Origin { get; }

    public Value Output { get; }

    public Value Input => Inputs[0];

    public ImmutableArray<Shape> InputShapes => Inputs.Select(v => v.Shape).ToImmutableArray();

    /// <summary>As <see cref="Operator.JoinedAxis"/>; null for what has no inputs, too.</summary>
    public int? JoinedAxis => Inputs.IsEmpty ? null : Operator.JoinedAxis(Input.Shape);

    public long Macs => Operator.Macs(InputShapes, Output.Shape);

    /// <summary>The weight in that role ("weight", "bias", "running_mean", ...), or null where the layer has none.</summary>
    public Weight? WeightOf(string role) => Weights.FirstOrDefault(w => w.Role == role);

    /// <summary>The operator and what it stands on, if it takes anything: for messages.</summary>
    public string OnInput => Inputs.IsEmpty ? $"{Operator}" : $"{Operator} on {Input}";

    public override string ToString() => $"{Operator} : {Output}";
}

/// <summary>What the user wrote that a node stems from.</summary>
/// <param name="Path">The layer's place, outermost first: in the network, then in each block on the way. The last one is the layer itself.</param>
/// <param name="Text">The layer as written, with expressions replaced by their values: <c>Conv2D(96, 1, Bias = false)</c>.</param>
/// <param name="Block">The blocks on the way, as written, joined by " / ".</param>
/// <param name="Prefix">Prefix of its parameters' names, as <c>features.1.conv.0</c>.</param>
/// <param name="MayLower">False where <c>Lower = false</c> keeps the layer as it is.</param>
/// <param name="LoweredFrom">The layer as written, where a rewrite made this node; else empty.</param>
/// <param name="Exactness">How exact that rewrite is; else empty.</param>
internal sealed record Origin(
    EquatableArray<Place> Path,
    string Text,
    string Block,
    string Prefix,
    bool MayLower,
    string LoweredFrom = "",
    string Exactness = "")
{
    /// <summary>How its weights start, where the user says so.</summary>
    public Initialization Initial { get; init; }

    /// <summary>The origin of a node that a rewrite puts in the layer's place.</summary>
    public Origin Lowered(string exactness) => this with { LoweredFrom = Text, Exactness = exactness };

    /// <summary>The origin of a layer that this one is short for.</summary>
    public Origin Part(string text) => this with { Text = text, Block = Within(Block, Text) };

    /// <summary>What <see cref="Block"/> is for the layers that a layer stands for.</summary>
    public static string Within(string block, string text) => block.Length == 0 ? text : $"{block} / {text}";

    /// <summary>A problem of the layer.</summary>
    public Problem Problem(string ruleId, string? argument, string message) => Diagnostics.Problem.OfLayer(ruleId, argument, message, Path, Block, Text);
}
