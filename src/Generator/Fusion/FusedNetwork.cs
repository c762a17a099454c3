using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Fusion;

/// <summary>A network as the kernels it runs.</summary>
/// <param name="Graph">The graph that was fused.</param>
/// <param name="Kernels">In the order they run.</param>
/// <param name="Storage">The stored value behind each value: itself, or the one that a Dropout or Flatten shows unchanged.</param>
/// <param name="Fates">What became of each node that has no kernel of its own.</param>
internal sealed record FusedNetwork(
    NetworkGraph Graph,
    ImmutableArray<Kernel> Kernels,
    IReadOnlyDictionary<Value, Value> Storage,
    IReadOnlyDictionary<Node, string> Fates)
{
    /// <summary>The stored value that holds the elements of <paramref name="value"/>.</summary>
    public Value Stored(Value value) => Storage.TryGetValue(value, out var stored) ? stored : value;

    /// <summary>
    /// The map in which a value is kept: channels first, as its shape. That of a flattened map is the map, whose channels lie innermost;
    /// that of a vector has one pixel, and so has that of a value of more dimensions.
    /// </summary>
    public Shape MapOf(Value value)
    {
        Value stored = Stored(value);
        Shape kept = stored.Shape.Kept;

        // What maps each element of a flattened map on its own is kept as its input is.
        if (stored.Shape.IsVector && stored.Producer is { Operator.IgnoresOrder: true } node)
        {
            return MapOf(node.Input);
        }

        return kept.IsVector ? new(kept.Channels, 1, 1) : kept;
    }
}
