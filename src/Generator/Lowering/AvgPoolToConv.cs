using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Average pooling -> a depthwise convolution whose weights are all one over the divisor. Possible where every position has the same
/// divisor and the same window, or a window that only lacks what zero padding supplies.
/// </summary>
internal sealed class AvgPoolToConv(NetworkGraph graph) : LoweringRule(graph)
{
    protected override Value? Lower(Node node)
    {
        if (node.Operator is not AveragePooling pool || IsForLater(node))
        {
            return null;
        }

        Value input = ImageOf(node.Input);
        int channels = input.Shape.Channels;
        Window window = Sliding.Over(input.Shape, WindowOf(pool, input.Shape));
        long divisor = pool.Divisor(input.Shape).Common ?? throw Uncommon(pool, input.Shape);
        var conv = new Conv(channels, window, Groups: channels, Bias: false);
        var weight = new FixedWeight("weight", [channels, 1, .. window.Kernel.Dimensions], [(float)(1.0 / divisor)]);
        return Builder.Apply(conv, node.Origin.Lowered(Exactness(window.Kernel.Count, divisor)), [weight], input);
    }

    /// <summary>
    /// What rounding can make of the difference. The pool adds n elements and divides: error at most n * 2^-24 times the mean magnitude,
    /// to first order. The convolution multiplies each by a weight that was rounded, then adds: (n + 1) * 2^-24 times it.
    /// A weight that is a power of two is exact and so is multiplying by it: the sums are the same.
    /// Source: Higham, "Accuracy and Stability of Numerical Algorithms", 2002, section 4.2.
    /// </summary>
    private static string Exactness(int elements, long divisor) => (divisor & (divisor - 1)) == 0
        ? $"the same sums; 1/{divisor} is exact"
        : $"the same sums; 1/{divisor} is rounded: within {(2 * elements) + 1} * 2^-24 of the mean magnitude";

    private static Window WindowOf(AveragePooling pool, Shape input)
    {
        // Windows that lie in the map alike need no padding; others get the pool's own, the zeros of which add nothing.
        Window? padded = pool is AvgPool { Window: var own } ? own.Reaching(pool.InferShape([input]).Size, input) : null;
        return Window.Of(input.SpatialRank, axis =>
        {
            WindowAxis? way = padded?[axis];
            var bins = pool.Intervals(input, axis);
            return WindowAxis.Through(bins, input.Size[axis], way?.Stride ?? 1)
                ?? way
                ?? throw Impossible("size", $"{pool} on {input} is not a convolution: its {DimensionName.OfElement(axis, input.SpatialRank)}s are {Shown(bins)}, not alike and equally far apart");
        });
    }

    /// <summary>Says where the divisor differs.</summary>
    private static LayerException Uncommon(AveragePooling pool, Shape input)
    {
        PoolingDivisor factors = pool.Divisor(input);
        int along = Enumerable.Range(0, Size.Axes).First(axis => factors[axis].Common is null);
        int position = Enumerable.Range(0, factors[along].Count).First(i => factors[along][i] != factors[along][0]);
        return Impossible(null, $"{pool} on {input} is not a convolution: it divides by {Divisor(0)} at {Place(0)} and by {Divisor(position)} at {Place(position)}");

        long Divisor(int index) => Enumerable.Range(0, Size.Axes).Aggregate(1L, (product, axis) => product * factors[axis][axis == along ? index : 0]);

        string Place(int index) => $"({string.Join(", ", Enumerable.Range(Size.Axes - input.SpatialRank, input.SpatialRank).Select(axis => axis == along ? index : 0))})";
    }

    private static string Shown(AxisIntervals bins)
    {
        const int most = 6;
        string shown = string.Join(", ", Enumerable.Range(0, Math.Min(bins.Count, most)).Select(i => bins[i]));
        return bins.Count > most ? $"{shown}, ..." : shown;
    }
}
