using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Lowering;

/// <summary>The maximum under a large window as rounds of max(a, b) = b + relu(a - b), where a and b are maxima under smaller windows side by side.</summary>
internal static class Doubling
{
    /// <summary>How far apart the two windows of each round are: together they cover 2, 4, 8, ... and at last all of the elements.</summary>
    public static IEnumerable<int> Shifts(int elements)
    {
        for (int covered = 1; covered < elements;)
        {
            int shift = Math.Min(covered, elements - covered);
            yield return shift;
            covered += shift;
        }
    }

    /// <param name="builder">Receives the convolutions.</param>
    /// <param name="origin">The pool.</param>
    /// <param name="value">What is pooled.</param>
    /// <param name="window">The pool's window.</param>
    /// <param name="nonNegative">Whether no element is negative, so that relu(b) = b.</param>
    public static Value Apply(GraphBuilder builder, Origin origin, Value value, Window window, bool nonNegative)
    {
        int channels = value.Shape.Channels, rank = window.Rank;
        Size one = Size.One(rank);

        // What a maximum is made of: its coefficients over a channel's signals.
        ImmutableArray<float> maximum = [1];
        ImmutableArray<float> ofSignals = nonNegative ? [1, 1] : [1, 1, -1];

        // The map is padded once; an axis along which there is nothing to pool takes its stride at once, others with their last round.
        Padding padding = window.Padding;
        var stride = Size.Of(rank, axis => window.Kernel[axis] == 1 ? window.Stride[axis] : 1);
        for (int axis = Size.Axes - 1; axis >= Size.Axes - rank; axis--)
        {
            int covered = 1;
            foreach (int shift in Shifts(window.Kernel[axis]))
            {
                covered += shift;
                if (covered == window.Kernel[axis])
                {
                    stride = With(stride, axis, window.Stride[axis]);
                }

                var pair = new Window(With(one, axis, 2), stride, padding, With(one, axis, shift * window.Dilation[axis]));
                value = Convolve(pair, [.. maximum.SelectMany(c => Pair(c, -c)), .. maximum.SelectMany(c => Pair(0, c)), .. nonNegative ? [] : maximum.SelectMany(c => Pair(0, -c))], ofSignals.Length);
                value = builder.Apply(new ReLU(), origin, value);
                (maximum, padding, stride) = (ofSignals, Padding.None, one);
            }
        }

        return Convolve(Window.Of(one), maximum, 1);

        // Coefficients of an element and of that which lies a shift further on.
        static float[] Pair(float first, float second) => [first, second];

        static Size With(Size size, int changed, int number) => Size.Of(size.Rank, axis => axis == changed ? number : size[axis]);

        Value Convolve(Window window, ImmutableArray<float> coefficients, int outputs)
        {
            var conv = new Conv(outputs * channels, window, Groups: channels, Bias: false);
            var weight = new FixedWeight("weight", [outputs * channels, value.Shape.Channels / channels, .. window.Kernel.Dimensions], coefficients);
            return builder.Apply(conv, origin, [weight], value);
        }
    }
}
