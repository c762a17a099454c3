using System.Collections.Immutable;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Planning;

/// <summary>
/// The pixels of a transposed convolution's result at which the same elements of the kernel meet an input: every stride-th along each axis. Their values are those
/// of a convolution of stride 1 with these elements, so the whole result is as many convolutions as the window has strides, interleaved, and nothing is
/// multiplied by zero.
/// </summary>
/// <param name="Contraction">The convolution; its window's padding is negative where it starts inside the map.</param>
/// <param name="First">The first of the pixels: its plane, row and column.</param>
/// <param name="Step">From a pixel to the next.</param>
internal sealed record Phase(Contraction Contraction, Size First, Size Step);

/// <summary>Phases whose windows and numbers of results are alike: those of a group along each axis, in all combinations.</summary>
/// <param name="Contraction">The convolution without its padding.</param>
/// <param name="Axes">Along depth, height and width.</param>
/// <param name="Step">From a pixel to the next.</param>
internal sealed record PhaseGroup(Contraction Contraction, ImmutableArray<PhaseAxis> Axes, Size Step)
{
    /// <summary>How many there are.</summary>
    public long Count => Axes.Aggregate(1L, (count, axis) => count * axis.Phases);

    /// <summary>All phases of a transposed convolution. Where the stride leaves pixels without an element, the first group are all pixels with none: what the others do not write again is their bias.</summary>
    public static ImmutableArray<PhaseGroup> Of(ConvTranspose op, Shape input)
    {
        Size result = op.InferShape([input]).Size;
        int rank = op.Window.Rank;
        var groups = ImmutableArray.CreateBuilder<PhaseGroup>();
        if (Enumerable.Range(0, Size.Axes).Any(axis => PhaseAxis.HasGaps(op.Window[axis])))
        {
            groups.Add(Of([.. Enumerable.Range(0, Size.Axes).Select(axis => PhaseAxis.Whole(result[axis]))], Size.One(rank)));
        }

        var axes = Enumerable.Range(0, Size.Axes).Select(axis => PhaseAxis.Of(op.Window[axis], result[axis]).ToList()).ToList();
        var step = Size.Of(rank, axis => Math.Min(op.Window.Stride[axis], result[axis]));
        groups.AddRange(from deep in axes[0] from down in axes[1] from across in axes[2] select Of([deep, down, across], step));
        return groups.ToImmutable();

        PhaseGroup Of(ImmutableArray<PhaseAxis> phases, Size step) => new(
            new(
                Window.Of(rank, axis => new(phases[axis].Taps, 1, 0, 0, phases[axis].InputStep)),
                op.Groups,
                input.Channels / op.Groups,
                op.Channels / op.Groups,
                Size.Of(rank, axis => phases[axis].Count)),
            phases,
            step);
    }

    /// <summary>One phase with all elements of the kernel: an order of the weights, and no convolution.</summary>
    public static PhaseGroup All(ConvTranspose op, Shape input) => new(
        new(Window.Of(op.Window.Kernel), op.Groups, input.Channels / op.Groups, op.Channels / op.Groups, op.InferShape([input]).Size),
        [.. Enumerable.Range(0, Size.Axes).Select(axis => new PhaseAxis(new(op.Window.Kernel[axis], 1, 0, 0, 1), 0, 1, op.Window.Kernel[axis], 1, new(0, 1)))],
        Size.One(op.Window.Rank));

    /// <summary>Each phase and its number among all combinations.</summary>
    public IEnumerable<(Phase Phase, long Number)> Phases(Shape input)
    {
        int rank = Contraction.Window.Rank;
        return from z in Enumerable.Range(0, Axes[0].Phases)
               from y in Enumerable.Range(0, Axes[1].Phases)
               from x in Enumerable.Range(0, Axes[2].Phases)
               let at = new[] { z, y, x }
               where Enumerable.Range(0, Size.Axes).All(axis => Axes[axis].Counts(at[axis]))
               let window = Window.Of(rank, axis => Contraction.Window[axis] with { Before = -Axes[axis].Input(at[axis]), After = After(axis, at[axis], input.Size[axis]) })
               select (
                   new Phase(Contraction with { Window = window }, new(rank, Axes[0].Pixel(z), Axes[1].Pixel(y), Axes[2].Pixel(x)), Step),
                   ((((long)z * Axes[1].Phases) + y) * Axes[2].Phases) + x);
    }

    /// <summary>What the windows of all phases reach around the map.</summary>
    public Padding Reach(Shape input) => Contraction.Sums == 0 ? Padding.None : Padding.Along(axis => Axes[axis].Reach(input.Size[axis]));

    private int After(int axis, int phase, int size) => (int)(Axes[axis].Input(phase) + ((Axes[axis].Taps - 1L) * Axes[axis].InputStep) + Axes[axis].Count - size);
}
