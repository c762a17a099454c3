using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Language;

/// <summary>Parameters of two layers under one name: a weights file could hold only one of them.</summary>
internal static class ParameterNames
{
    public static IEnumerable<Problem> Problems(NetworkGraph graph)
    {
        var owners = new Dictionary<string, Node>();
        var reported = new HashSet<Node>();
        foreach (Node node in graph.Nodes)
        {
            foreach (StoredWeight weight in node.Weights.OfType<StoredWeight>())
            {
                string name = weight.Parameter.Name;
                if (!owners.TryGetValue(name, out Node? owner))
                {
                    owners.Add(name, node);
                }
                else if (!owner.Origin.Path.Equals(node.Origin.Path) && reported.Add(node))
                {
                    yield return node.Origin.Problem(
                        RuleIds.ParameterNamesCollide,
                        node.Operator is NamedTensor ? NamedTensor.LabelParameter.Name : "Name",
                        $"{node.Origin.Text} would store '{name}', as {Describe(owner)} does; give one of them another {(node.Operator is NamedTensor ? "name" : "Name")}");
                }
            }
        }
    }

    private static string Describe(Node node) => node.Origin is { Block.Length: > 0 } origin ? $"{origin.Text} in {origin.Block}" : node.Origin.Text;
}
