using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Lowering;

/// <summary>Which values of a graph have no element below zero, whatever the input and the weights.</summary>
internal static class NonNegativity
{
    public static ISet<Value> Of(NetworkGraph graph)
    {
        var known = new HashSet<Value>();
        foreach (Node node in graph.Nodes)
        {
            ImmutableArray<bool> inputs = [.. node.Inputs.Select(known.Contains)];
            if (node.Operator.IsNonNegative(inputs) || (inputs.All(i => i) && AddsOnly(node)))
            {
                known.Add(node.Output);
            }
        }

        return known;
    }

    /// <summary>Whether it is a convolution that a rewrite made, with weights that are known.</summary>
    private static bool AddsOnly(Node node) =>
        node.Operator is Conv { Bias: false } && node.Weights.All(weight => weight is FixedWeight @fixed && @fixed.Pattern.All(w => w >= 0));
}
