using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Lowering;

/// <summary>A rewrite of one kind of layer to convolutions. Where it is impossible, the layer stays as it is and the user is told why.</summary>
internal abstract class LoweringRule(NetworkGraph graph) : GraphRewrite(graph)
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>As the pass is told.</summary>
    public bool KeepsSlidingPools { get; set; }

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
        catch (OverflowException)
        {
            problems.Add(node.Origin.Problem(RuleIds.LoweringImpossible, null, $"{node.Operator} on {node.Input} would become a convolution whose sizes exceed 2^31 - 1"));
            return KeepUnlowered(node);
        }
    }

    /// <summary>What takes the place of a node's output; null where the rule has nothing to do.</summary>
    /// <exception cref="LayerException">The rewrite is impossible; the message says why.</exception>
    protected abstract Value? Lower(Node node);

    /// <summary>A node that the rule does not rewrite.</summary>
    protected virtual Value KeepUnlowered(Node node) => Keep(node);

    /// <summary>Whether a pool stays for another pass. One that covers its map does not: its convolution slides over a larger one.</summary>
    protected bool IsForLater(Node pool) => KeepsSlidingPools && pool.Operator switch
    {
        MaxPool max => !max.Window.Covers(pool.Input.Shape),
        AvgPool avg => !avg.Window.Covers(pool.Input.Shape),
        _ => false,
    };

    /// <summary>The window of a max pooling as a convolution slides it.</summary>
    /// <exception cref="LayerException">Its bins are no window's.</exception>
    protected static Window WindowOf(MaxPooling pool, Shape input) => pool.WindowOn(input)
        ?? throw Impossible("size", $"{pool} on {input} is not a convolution: its bins are not alike and equally far apart");

    /// <summary>Warns that a rewrite does not keep the result.</summary>
    protected void WarnNotEquivalent(Node node, string message) =>
        problems.Add(node.Origin.Problem(RuleIds.LoweringNotEquivalent, null, message));

    protected static LayerException Impossible(string? argument, string message) => new(RuleIds.LoweringImpossible, argument, message);
}
