using NetGen.Generator.Shapes;

namespace NetGen.Generator.Graph;

/// <summary>A pass that makes a new graph of another, node by node; used once.</summary>
internal abstract class GraphRewrite
{
    private readonly Dictionary<Value, Value> images = [];

    protected GraphRewrite(NetworkGraph graph)
        : this(graph, graph.Input.Shape)
    {
    }

    protected GraphRewrite(NetworkGraph graph, Shape input)
    {
        Graph = graph;
        Builder = new(input);
        images.Add(graph.Input, Builder.Input);
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

        return Builder.Build(FinalImageOf(Graph.Output));
    }

    /// <summary>What stands for the node's output in the new graph.</summary>
    protected abstract Value Rewrite(Node node);

    /// <summary>What stands for the network's output.</summary>
    protected virtual Value FinalImageOf(Value output) => ImageOf(output);

    /// <summary>What stands for a value whose node was rewritten already.</summary>
    protected Value ImageOf(Value value) => images[value];

    /// <summary>The node as it is, on the images of its inputs.</summary>
    protected Value Keep(Node node) => Builder.Apply(node.Operator, node.Origin, node.Weights, [.. node.Inputs.Select(ImageOf)]);
}
