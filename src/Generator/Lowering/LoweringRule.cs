using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Lowering;

/// <summary>A rewrite of one kind of layer to convolutions. Where it is impossible, the layer stays as it is and the user is told why.</summary>
internal abstract class LoweringRule(NetworkGraph graph) : GraphRewrite(graph)
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    protected sealed override Value Rewrite(Node node)
    {
        if (!node.Origin.MayLower)
        {
            return KeepUnlowered(node);
        }

        try
        {
            return Lower(node) ?? KeepUnlowered(node);
        }
        catch (LayerException impossible)
        {
            problems.Add(node.Origin.Problem(RuleIds.LoweringImpossible, impossible.Argument, impossible.Message));
            return KeepUnlowered(node);
        }
    }

    /// <summary>What takes the place of a node's output; null where the rule has nothing to do.</summary>
    /// <exception cref="LayerException">The rewrite is impossible; the message says why.</exception>
    protected abstract Value? Lower(Node node);

    /// <summary>A node that the rule does not rewrite.</summary>
    protected virtual Value KeepUnlowered(Node node) => Keep(node);

    /// <summary>Warns that a rewrite does not keep the result.</summary>
    protected void WarnNotEquivalent(Node node, string message) =>
        problems.Add(node.Origin.Problem(RuleIds.LoweringNotEquivalent, null, message));

    protected static LayerException Impossible(string? argument, string message) => new(RuleIds.LoweringImpossible, argument, message);
}
