using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Lowering;

/// <summary>Rewrites layers to convolutions, as the compile-time option asks.</summary>
internal static class LoweringPass
{
    // Max pooling first: what is known of signs is known of the network as written. Dense last: pooling may leave the map it works on.
    private static readonly ImmutableArray<(LoweringFlags Flag, Func<NetworkGraph, LoweringRule> Rule)> Rules =
    [
        (LoweringFlags.MaxPoolToStride, graph => new MaxPoolToStride(graph)),
        (LoweringFlags.MaxPoolToConv, graph => new MaxPoolToConv(graph)),
        (LoweringFlags.MaxPool, graph => new MaxPoolToConvReLU(graph)),
        (LoweringFlags.AvgPool, graph => new AvgPoolToConv(graph)),
        (LoweringFlags.Dense, graph => new DenseToConv(graph)),
    ];

    /// <summary>Applies every rule that is asked for, to what the network consists of; one that finds nothing to rewrite changes nothing.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="flags">The rules.</param>
    /// <param name="keepsSlidingPools">
    /// Whether pools that are to be computed as they are, and have a kernel of their own, stay for another pass, after the network has been given another input size: what their
    /// convolutions reach beyond the map, and divide by, depends on its size. The kernels of other pools are as large as the map is here.
    /// </param>
    /// <returns>The new graph, of the same output shape and parameters (of the same result, but where a warning says otherwise), and what could not be lowered or is not equivalent.</returns>
    public static (NetworkGraph Graph, ImmutableArray<Problem> Problems) Run(NetworkGraph graph, LoweringFlags flags, bool keepsSlidingPools = false)
    {
        graph = Decomposing.Run(graph);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (flag, create) in Rules)
        {
            if ((flags & flag) != 0)
            {
                LoweringRule rule = create(graph);
                rule.KeepsSlidingPools = keepsSlidingPools;
                graph = rule.Run();
                problems.AddRange(rule.Problems);
            }
        }

        return (WithoutUnused(graph), problems.ToImmutable());
    }

    /// <summary>Without the tensors of the weights file that nothing takes any more: others of the same elements take their place.</summary>
    private static NetworkGraph WithoutUnused(NetworkGraph graph) =>
        graph with { Nodes = graph.Nodes.RemoveAll(node => node.Operator.IsWeight && !graph.IsOutput(node.Output) && !graph.ConsumersOf(node.Output).Any()) };
}
