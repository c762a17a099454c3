using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Language;

/// <summary>What a specification expands to.</summary>
/// <param name="Graph">Null where there are errors.</param>
/// <param name="Problems">Errors and warnings.</param>
internal sealed record Expanded(NetworkGraph? Graph, ImmutableArray<Problem> Problems);

/// <summary>A specification as a graph: blocks replaced by their layers, expressions by their values, labels by what they name.</summary>
internal static class Expansion
{
    public static Expanded Expand(NetworkSpec spec, CancellationToken cancellation = default)
    {
        // Places are in the class that wears the layers: for a variant, its base.
        string type = spec.Base?.FullName ?? spec.Type.FullName;
        var written = WrittenRules.Check(type, spec.Layers, spec.Blocks);
        if (!written.IsEmpty)
        {
            return new(null, written);
        }

        var expander = new Expander(spec.Blocks, new Shape(spec.Base?.Input ?? spec.Input), cancellation);
        try
        {
            Value output = expander.ExpandNetwork(type, spec.Layers);
            NetworkGraph graph = expander.Build(output);
            if (graph.Nodes.IsEmpty || output == graph.Input)
            {
                return new(null, [.. expander.Warnings, new(RuleIds.NoLayers, new(type, -1, null), "no layer is left between input and output")]);
            }

            var problems = expander.Warnings.AddRange(DeadBranches.Warnings(graph)).AddRange(ParameterNames.Problems(graph));
            return new(DeadBranches.Remove(graph), problems);
        }
        catch (ExpansionException error)
        {
            return new(null, expander.Warnings.Add(error.Problem));
        }
    }
}
