using NetGen.Generator.Graph;

namespace NetGen.Generator.Lowering;

/// <summary>Which values of a graph have no element below zero, whatever the input and the weights.</summary>
internal static class NonNegativity
{
    public static ISet<Value> Of(NetworkGraph graph)
    {
        var known = new HashSet<Value>();
        foreach (Node node in graph.Nodes)
        {
            if (node.Operator.IsNonNegative([.. node.Inputs.Select(known.Contains)]))
            {
                known.Add(node.Output);
            }
        }

        return known;
    }
}
