using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

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
    private readonly Dictionary<Node, (Conv2D Strided, Node Pool)> strided = [];

    public MaxPoolToStride(NetworkGraph graph)
        : base(graph)
    {
        // A convolution comes before its pool, so what becomes of it must be known before the walk reaches it.
        foreach (Node pool in graph.Nodes.Where(n => n.Operator is MaxPool2D && n.Origin.MayLower))
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
            if (ReferenceEquals(value, Graph.Output) || Graph.ConsumersOf(value).Count() > 1)
            {
                return Removal.Impossible($"the result of {node.Operator} before it is used elsewhere too");
            }

            switch (node.Operator)
            {
                case Activation or BatchNorm or Dropout:
                    value = node.Input;
                    continue;
                case Conv2D when !node.Origin.MayLower:
                    return Removal.Impossible($"Lower = false keeps {node.Operator} before it as it is");
                case Conv2D conv:
                    return Stride(node, conv, (MaxPool2D)pool.Operator, pool.Output.Shape);
                default:
                    return Removal.Impossible($"there is {node.Operator} and not a convolution before it");
            }
        }

        return Removal.Impossible("there is no convolution before it");
    }

    private static Removal Stride(Node node, Conv2D conv, MaxPool2D pool, Shape output)
    {
        Shape input = node.Input.Shape;
        Window window = conv.Window with
        {
            Stride = new(Product(conv.Window.Stride.H, pool.Window.Stride.H), Product(conv.Window.Stride.W, pool.Window.Stride.W)),
        };
        var (top, bottom, excessRows) = Fit(window.Vertical, input.Height, window.Extent.H, output.Height);
        var (left, right, excessColumns) = Fit(window.Horizontal, input.Width, window.Extent.W, output.Width);
        if (excessRows > 0)
        {
            return Excess("height", window.Extent.H, window.Stride.H, input.Height, output.Height);
        }

        if (excessColumns > 0)
        {
            return Excess("width", window.Extent.W, window.Stride.W, input.Width, output.Width);
        }

        return new(node, conv with { Window = window with { Padding = new(top, left, bottom, right) } }, null);

        Removal Excess(string direction, int extent, int stride, int size, int positions) => Removal.Impossible(
            $"{conv} with stride {stride} on {input} would have a {direction} of ({size} - {extent})/{stride} + 1 = {((size - extent) / stride) + 1} even without padding, and the pool has {positions}");
    }

    /// <summary>The padding with which a strided window has so many positions, and what it would have to crop of the map itself.</summary>
    private static (int Before, int After, long Excess) Fit(WindowAxis axis, int size, int extent, int positions)
    {
        long least = ((positions - 1L) * axis.Stride) + extent, most = least + axis.Stride - 1;
        long padded = (long)size + axis.Before + axis.After;
        long grow = Math.Max(0, least - padded), cut = Math.Max(0, padded - most);
        long cutAfter = Math.Min(cut, axis.After), cutBefore = Math.Min(cut - cutAfter, axis.Before);
        return ((int)(axis.Before - cutBefore), (int)(axis.After - cutAfter + grow), cut - cutAfter - cutBefore);
    }

    private static int Product(int a, int b) => (int)Math.Min((long)a * b, int.MaxValue);

    /// <summary>What becomes of a pool and its convolution, or why nothing can.</summary>
    private sealed record Removal(Node? Conv, Conv2D? Strided, string? Obstacle)
    {
        public static Removal Impossible(string obstacle) => new(null, null, obstacle);
    }
}
