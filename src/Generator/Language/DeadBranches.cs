using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Language;

/// <summary>Values that are computed and never reach an output.</summary>
internal static class DeadBranches
{
    /// <summary>A warning at the last layer of each such branch.</summary>
    public static IEnumerable<Problem> Warnings(NetworkGraph graph)
    {
        var used = new HashSet<Value>(graph.Nodes.SelectMany(n => n.Inputs).Concat(graph.Outputs.Select(output => output.Value)));
        return graph.Nodes
            .Where(n => !used.Contains(n.Output))
            .Select(last => last.Origin.Problem(
                RuleIds.BranchNeverUsed,
                null,
                $"{last.Origin.Text}: its result ({last.Output.Shape}) never reaches the output; the layers that lead to it alone are dropped"))
            .Distinct();
    }
}
