using NetGen.Generator.Graph;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Lowering;

/// <summary>Which numbers the text of a network puts into each value, as the value of a padding: the only ones that are known before there is an input.</summary>
internal static class WrittenConstants
{
    public static IReadOnlyDictionary<Value, Bounds> Of(NetworkGraph graph)
    {
        var known = graph.Inputs.ToDictionary(input => input.Value, _ => Bounds.Zero);
        foreach (Node node in graph.Nodes)
        {
            known[node.Output] = node.Operator.Constants([.. node.Inputs.Select(input => known[input])]);
        }

        return known;
    }
}
