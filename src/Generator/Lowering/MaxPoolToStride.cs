using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Max pooling is removed and its stride multiplied into the convolution before it (activations, batch norm and dropout may stand between).
/// Same shapes, another network: it must be trained. Source: Springenberg et al., "Striving for Simplicity: The All Convolutional Net", 2015.
/// </summary>
/// <remarks>
/// The strided convolution has as many positions as the pool had: padding at its end, then at its start, gives way or grows where the
/// two shape rules round differently.
/// </remarks>
internal sealed class MaxPoolToStride : LoweringRule
{
    private readonly Dictionary<Node, Removal> removals = [];
    private readonly Dictionary<Node, (Conv Strided, Node Pool)> strided = [];

    public MaxPoolToStride(NetworkGraph graph)
        : base(graph)
    {
        // A convolution comes before its pool, so what becomes of it must be known before the walk reaches it.
        foreach (Node pool in graph.Nodes.Where(n => n.Operator is MaxPooling && n.Origin.MayLower))
        {
            Removal removal = Plan(pool);
            removals.Add(pool, removal);
            if (removal is { Conv: { } conv, Strided: { } op })
            {
                strided.Add(conv, (op, pool));
            }
        }
    }

    protected override Value? Lower(Node node)
    {
        if (strided.TryGetValue(node, out var replacement))
        {
            Origin origin = node.Origin.Lowered("not equivalent: must be trained");
            origin = origin with { LoweredFrom = $"{node.Origin.Text} + {replacement.Pool.Origin.Text}" };
            return Builder.Apply(replacement.Strided, origin, node.Weights, ImageOf(node.Input));
        }

        if (!removals.TryGetValue(node, out Removal? removal))
        {
            return null;
        }

        if (removal.Obstacle is { } obstacle)
        {
            throw Impossible(null, $"{node.Operator} on {node.Input} cannot become a stride: {obstacle}");
        }

        WarnNotEquivalent(node, $"{node.Operator} on {node.Input} is removed and {removal.Conv!.Operator} becomes {removal.Strided}: same shapes, another result; the network must be trained with it");
        return ImageOf(node.Input);
    }

    private Removal Plan(Node pool)
    {
        Value value = pool.Input;
        while (value.Producer is { } node)
        {
            if (Graph.IsOutput(value) || Graph.ConsumersOf(value).Count() > 1)
            {
                return Removal.Impossible($"the result of {node.Operator} before it is used elsewhere too");
            }

            switch (node.Operator)
            {
                case Activation or BatchNorm or Dropping:
                    value = node.Input;
                    continue;
                case Conv when !node.Origin.MayLower:
                    return Removal.Impossible($"Lower = false keeps {node.Operator} before it as it is");
                case Conv conv:
                    return Stride(node, conv, (MaxPooling)pool.Operator, pool.Input.Shape, pool.Output.Shape);
                default:
                    return Removal.Impossible($"there is {node.Operator} and not a convolution before it");
            }
        }

        return Removal.Impossible("there is no convolution before it");
    }

    private static Removal Stride(Node node, Conv conv, MaxPooling pool, Shape pooled, Shape output)
    {
        if (pool.WindowOn(pooled) is not { } poolWindow)
        {
            return Removal.Impossible("its bins are not alike and equally far apart");
        }

        Shape input = node.Input.Shape;
        var stride = Size.Of(conv.Window.Rank, axis => Product(conv.Window.Stride[axis], poolWindow.Stride[axis]));
        Window window = conv.Window with { Stride = stride };
        var sides = new (int Before, int After)[Size.Axes];
        for (int axis = 0; axis < Size.Axes; axis++)
        {
            WindowAxis way = window[axis];
            int size = input.Size[axis], positions = output.Size[axis];
            (int before, long after, long excess) = Fit(way, size, positions);
            if (excess > 0)
            {
                return Removal.Impossible(
                    $"{conv} with stride {way.Stride} on {input} would have a {DimensionName.OfAxis(axis, input.SpatialRank)} of ({size} - {way.Extent})/{way.Stride} + 1 = {((size - way.Extent) / way.Stride) + 1} even without padding, and the pool has {positions}");
            }

            if (after > int.MaxValue)
            {
                return Removal.Impossible($"{conv} with stride {way.Stride} on {input} would need a padding of {after}, more than 2^31 - 1");
            }

            sides[axis] = (before, (int)after);
        }

        return new(node, conv with { Window = window with { Padding = Padding.Along(axis => sides[axis]) } }, null);
    }

    /// <summary>The padding with which a strided window has so many positions, and what it would have to crop of the map itself.</summary>
    private static (int Before, long After, long Excess) Fit(WindowAxis axis, int size, int positions)
    {
        long least = ((positions - 1L) * axis.Stride) + axis.Extent, most = least + axis.Stride - 1;
        long padded = (long)size + axis.Before + axis.After;
        long grow = Math.Max(0, least - padded), cut = Math.Max(0, padded - most);
        long cutAfter = Math.Min(cut, axis.After), cutBefore = Math.Min(cut - cutAfter, axis.Before);
        return ((int)(axis.Before - cutBefore), axis.After - cutAfter + grow, cut - cutAfter - cutBefore);
    }

    private static int Product(int a, int b) => (int)Math.Min((long)a * b, int.MaxValue);

    /// <summary>What becomes of a pool and its convolution, or why nothing can.</summary>
    private sealed record Removal(Node? Conv, Conv? Strided, string? Obstacle)
    {
        public static Removal Impossible(string obstacle) => new(null, null, obstacle);
    }
}
