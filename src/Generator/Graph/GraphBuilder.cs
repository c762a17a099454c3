using System.Collections.Immutable;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Graph;

/// <summary>Collects nodes in order; shapes are inferred as they are added.</summary>
/// <param name="inputs">Name and shape of what enters.</param>
internal sealed class GraphBuilder(params ImmutableArray<(string Name, Shape Shape)> inputs)
{
    private readonly ImmutableArray<Node>.Builder nodes = ImmutableArray.CreateBuilder<Node>();

    private readonly Dictionary<Node, Value> indices = [];

    /// <param name="input">The shape of the only value that enters.</param>
    public GraphBuilder(Shape input)
        : this([(Ports.Input, input)])
    {
    }

    public ImmutableArray<Port> Inputs { get; } = [.. inputs.Select(input => new Port(input.Name, new(input.Shape, null)))];

    /// <summary>The value that the layers start from.</summary>
    public Value Input => Inputs[0].Value;

    /// <summary>Applies a layer as written: its parameters are stored under <see cref="Origin.Prefix"/>.</summary>
    /// <exception cref="Diagnostics.LayerException">The operator does not fit the shapes.</exception>
    public Value Apply(Operator op, Origin origin, params ImmutableArray<Value> inputs)
    {
        var shapes = inputs.Select(v => v.Shape).ToImmutableArray();

        // Shapes first: the sizes of the parameters mean nothing where the layer does not fit.
        Rank.RequireAxes(op, shapes);
        op.InferShape(shapes);
        var weights = origin.Initial.Of(op, op.Parameters(shapes)).Select(Weight (slot) =>
        {
            string name = origin.Prefix.Length == 0 ? slot.Role : $"{origin.Prefix}.{slot.Role}";
            return new StoredWeight(slot.Role, slot.Dimensions, new Parameter(name, slot.Dimensions, slot.Initializer, slot.IsLearned));
        });
        return Apply(op, origin, weights.ToImmutableArray(), inputs);
    }

    /// <summary>Applies an operator with the weights given.</summary>
    /// <exception cref="Diagnostics.LayerException">The operator does not fit the shapes.</exception>
    public Value Apply(Operator op, Origin origin, ImmutableArray<Weight> weights, params ImmutableArray<Value> inputs)
    {
        var node = new Node(op, inputs, weights, origin);
        nodes.Add(node);
        return node.Output;
    }

    /// <summary>Where a max pool that was applied before finds its maxima: computed right after it, while its input is still at hand.</summary>
    public Value IndicesOf(Node pool)
    {
        if (!indices.TryGetValue(pool, out Value? value))
        {
            var node = new Node(new MaxPoolIndices((MaxPool)pool.Operator), pool.Inputs, [], pool.Origin);
            nodes.Insert(nodes.IndexOf(pool) + 1, node);
            indices.Add(pool, value = node.Output);
        }

        return value;
    }

    public NetworkGraph Build(Value output) => Build([new Port(Ports.Output, output)]);

    public NetworkGraph Build(ImmutableArray<Port> outputs) => new(Inputs, nodes.ToImmutable(), outputs);
}
