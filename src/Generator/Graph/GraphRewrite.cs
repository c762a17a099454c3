using System.Collections.Immutable;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Graph;

/// <summary>A pass that makes a new graph of another, node by node; used once.</summary>
internal abstract class GraphRewrite
{
    private readonly Dictionary<Value, Value> images = [];

    protected GraphRewrite(NetworkGraph graph)
        : this(graph, [.. graph.Inputs.Select(input => input.Value.Shape)])
    {
    }

    /// <param name="graph">The graph that is rewritten.</param>
    /// <param name="inputs">The shapes of what enters.</param>
    protected GraphRewrite(NetworkGraph graph, ImmutableArray<Shape> inputs)
    {
        Graph = graph;
        Builder = new([.. graph.Inputs.Zip(inputs, (input, shape) => (input.Name, shape))]);
        foreach (var (from, to) in graph.Inputs.Zip(Builder.Inputs, (from, to) => (from.Value, to.Value)))
        {
            images.Add(from, to);
        }
    }

    /// <summary>The graph that is rewritten.</summary>
    protected NetworkGraph Graph { get; }

    /// <summary>The graph that comes out.</summary>
    protected GraphBuilder Builder { get; }

    /// <exception cref="Diagnostics.LayerException">An operator does not fit the shapes that the rewrite gives it.</exception>
    public NetworkGraph Run()
    {
        foreach (Node node in Graph.Nodes)
        {
            images.Add(node.Output, Rewrite(node));
        }

        return Builder.Build([.. Graph.Outputs.Select(output => output with { Value = FinalImageOf(output.Value) })]);
    }

    /// <summary>What stands for the node's output in the new graph.</summary>
    protected abstract Value Rewrite(Node node);

    /// <summary>What stands for an output of the network.</summary>
    protected virtual Value FinalImageOf(Value output) => ImageOf(output);

    /// <summary>What stands for a value whose node was rewritten already.</summary>
    protected Value ImageOf(Value value) => images[value];

    /// <summary>The node as it is, on the images of its inputs.</summary>
    protected Value Keep(Node node) => Builder.Apply(node.Operator, node.Origin, node.Weights, [.. node.Inputs.Select(ImageOf)]);
}
