using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Average pooling -> a depthwise convolution whose weights are all one over the divisor. Possible where every position has the same
/// divisor and the same window, or a window that only lacks what zero padding supplies.
/// </summary>
internal sealed class AvgPoolToConv(NetworkGraph graph) : LoweringRule(graph)
{
    protected override Value? Lower(Node node)
    {
        if (node.Operator is not AveragePooling pool)
        {
            return null;
        }

        Value input = ImageOf(node.Input);
        int channels = input.Shape.Channels;
        Window window = Sliding.Over(input.Shape, WindowOf(pool, input.Shape));
        int divisor = DivisorOf(pool, input.Shape, node.Output.Shape);
        var conv = new Conv2D(channels, window, Groups: channels, Bias: false);
        var weight = new FixedWeight("weight", [channels, 1, window.Kernel.H, window.Kernel.W], [(float)(1.0 / divisor)]);
        return Builder.Apply(conv, node.Origin.Lowered(Exactness(window.Kernel.H * window.Kernel.W, divisor)), [weight], input);
    }

    /// <summary>
    /// What rounding can make of the difference. The pool adds n elements and divides: error at most n * 2^-24 times the mean magnitude,
    /// to first order. The convolution multiplies each by a weight that was rounded, then adds: (n + 1) * 2^-24 times it.
    /// A weight that is a power of two is exact and so is multiplying by it: the sums are the same.
    /// Source: Higham, "Accuracy and Stability of Numerical Algorithms", 2002, section 4.2.
    /// </summary>
    private static string Exactness(int elements, int divisor) => (divisor & (divisor - 1)) == 0
        ? $"the same sums; 1/{divisor} is exact"
        : $"the same sums; 1/{divisor} is rounded: within {(2 * elements) + 1} * 2^-24 of the mean magnitude";

    private static Window WindowOf(AveragePooling pool, Shape input)
    {
        // Windows that lie in the map alike need no padding; others get the pool's own, the zeros of which add nothing.
        Window? padded = pool is AvgPool2D { Window: var own } ? own.Reaching(Positions(pool, input), input) : null;
        WindowAxis rows = AxisOf(pool, input, "rows", pool.Rows(input), input.Height, padded?.Vertical);
        WindowAxis columns = AxisOf(pool, input, "columns", pool.Columns(input), input.Width, padded?.Horizontal);
        return new(
            new(rows.Kernel, columns.Kernel),
            new(rows.Stride, columns.Stride),
            new(rows.Before, columns.Before, rows.After, columns.After),
            new(1, 1));
    }

    private static Pair Positions(AveragePooling pool, Shape input)
    {
        Shape output = pool.InferShape([input]);
        return new(output.Height, output.Width);
    }

    private static WindowAxis AxisOf(AveragePooling pool, Shape input, string what, ImmutableArray<Interval> bins, int size, WindowAxis? padded)
    {
        int length = bins[0].Length;
        int stride = bins.Length > 1 ? bins[1].Start - bins[0].Start : padded?.Stride ?? 1;
        bool alike = bins.Select((bin, i) => bin.Start == (long)i * stride && bin.Length == length).All(same => same);

        // A stride of 0 repeats a bin (more bins than elements); a convolution always moves.
        if (alike && stride > 0 && (size - length) / stride == bins.Length - 1)
        {
            return new(length, stride, 0, 0, 1);
        }

        return padded ?? throw Impossible("size", $"{pool} on {input} is not a convolution: its {what} are {Shown(bins)}, not alike and equally far apart");
    }

    private static int DivisorOf(AveragePooling pool, Shape input, Shape output)
    {
        // Divisors are products of a row's and a column's part, so the first row and the first column show every difference.
        int first = pool.Divisor(input, 0, 0);
        for (int row = 0; row < output.Height; row++)
        {
            Require(row, 0);
        }

        for (int column = 0; column < output.Width; column++)
        {
            Require(0, column);
        }

        return first;

        void Require(int row, int column)
        {
            int other = pool.Divisor(input, row, column);
            if (other != first)
            {
                throw Impossible(null, $"{pool} on {input} is not a convolution: it divides by {first} at (0, 0) and by {other} at ({row}, {column})");
            }
        }
    }

    private static string Shown(ImmutableArray<Interval> bins)
    {
        const int most = 6;
        string shown = string.Join(", ", bins.Take(most));
        return bins.Length > most ? $"{shown}, ..." : shown;
    }
}
