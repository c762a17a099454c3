using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Planning;

/// <summary>
/// The pixels of a transposed convolution's result at which the same elements of the kernel meet an input: every stride-th along each axis. Their values are those
/// of a convolution of stride 1 with these elements, so the whole result is as many convolutions as the window has strides, interleaved, and nothing is
/// multiplied by zero.
/// </summary>
/// <param name="Contraction">The convolution; its window's padding is negative where it starts inside the map.</param>
/// <param name="First">The first of the pixels: its plane, row and column.</param>
/// <param name="Step">From a pixel to the next.</param>
/// <param name="Taps">The elements of the kernel in the order in which the convolution sees them, row-major. None where the stride is larger than the kernel: the result is
/// the bias there.</param>
internal sealed record Phase(Contraction Contraction, Size First, Size Step, ImmutableArray<int> Taps)
{
    /// <summary>All phases, those whose windows and numbers of results are alike together.</summary>
    public static ImmutableArray<ImmutableArray<Phase>> Groups(ConvTranspose op, Shape input) =>
        Of(op, input).GroupBy(phase => phase.Contraction.Window with { Padding = Padding.None }).SelectMany(alike => alike.GroupBy(phase => phase.Contraction.Result))
            .Select(alike => alike.ToImmutableArray()).ToImmutableArray();

    public static ImmutableArray<Phase> Of(ConvTranspose op, Shape input)
    {
        Size result = op.InferShape([input]).Size, kernel = op.Window.Kernel;
        var axes = Enumerable.Range(0, Size.Axes).Select(axis => Along(op.Window[axis], input.Size[axis], result[axis])).ToList();
        return (from deep in axes[0] from down in axes[1] from across in axes[2] select Of([deep, down, across])).ToImmutableArray();

        Phase Of(AxisPhase[] phases)
        {
            var window = Window.Of(kernel.Rank, axis => phases[axis].Window);
            var taps = from z in phases[0].Taps
                       from y in phases[1].Taps
                       from x in phases[2].Taps
                       select (((z * kernel.H) + y) * kernel.W) + x;
            return new(
                new(window, op.Groups, input.Channels / op.Groups, op.Channels / op.Groups, Size.Of(kernel.Rank, axis => phases[axis].Count)),
                new(kernel.Rank, phases[0].First, phases[1].First, phases[2].First),
                op.Window.Stride,
                taps.ToImmutableArray());
        }
    }

    /// <summary>Pixel o of the result is the sum over k of input i times element k, where o + padding = i * stride + k * dilation.</summary>
    private static IEnumerable<AxisPhase> Along(WindowAxis way, int size, int result)
    {
        for (int first = 0; first < Math.Min(way.Stride, result); first++)
        {
            int count = (result - first + way.Stride - 1) / way.Stride;
            long offset = (long)first + way.Before;
            var taps = Enumerable.Range(0, way.Kernel).Where(k => (offset - ((long)k * way.Dilation)) % way.Stride == 0).Reverse().ToImmutableArray();
            if (taps.IsEmpty)
            {
                yield return new(first, count, new(0, 1, 0, 0, 1), taps);
                continue;
            }

            // From the last element to the first, the inputs that they meet lie ever further on.
            int start = Input(taps[0]), dilation = taps.Length == 1 ? 1 : Input(taps[1]) - start;
            int last = start + ((taps.Length - 1) * dilation) + count - 1;
            yield return new(first, count, new(taps.Length, 1, -start, last - (size - 1), dilation), taps);

            int Input(int k) => (int)((offset - ((long)k * way.Dilation)) / way.Stride);
        }
    }

    /// <param name="First">The first pixel.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Window">What they see.</param>
    /// <param name="Taps">With these elements of the kernel.</param>
    private sealed record AxisPhase(int First, int Count, WindowAxis Window, ImmutableArray<int> Taps);
}
