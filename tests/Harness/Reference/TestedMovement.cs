using System.Collections.Immutable;
using System.Numerics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>A movement of PyTorch's, most of them no layers here: it shows that segments say it, with no table of positions, and how it is composed with others.</summary>
/// <param name="Title">What it is, with its parameters.</param>
/// <param name="Fits">The shapes that it is defined for.</param>
/// <param name="On">Its map.</param>
/// <param name="Source">Which element of an input of a shape an element of the result is, both along channels, depth, height and width: by its definition, without the map.</param>
internal sealed record TestedMovement(string Title, Func<Shape, bool> Fits, Func<Shape, IndexMap> On, Func<Shape, int[], int[]> Source) : Operator
{
    public static readonly ImmutableArray<TestedMovement> All =
    [
        Flip(0), Flip(1), Flip(2), Flip(3),
        Roll(0, 1), Roll(1, 1), Roll(2, 1), Roll(2, 3), Roll(3, 2),
        Padding("ReflectionPad", 1, (i, n) => i < 0 ? -i : i >= n ? (2 * n) - 2 - i : i, Reflected, beyond: 1),
        Padding("ReflectionPad", 3, (i, n) => i < 0 ? -i : i >= n ? (2 * n) - 2 - i : i, Reflected, beyond: 1),
        Padding("ReplicationPad", 1, (i, n) => Math.Clamp(i, 0, n - 1), Replicated),
        Padding("ReplicationPad", 4, (i, n) => Math.Clamp(i, 0, n - 1), Replicated),
        Padding("CircularPad", 1, (i, n) => (i + n) % n, Circular),
        Padding("CircularPad", 3, (i, n) => (i + n) % n, Circular),
        Permute(1, 0, 2, 3), Permute(2, 1, 0, 3), Permute(3, 1, 0, 2), Permute(0, 1, 3, 2), Permute(3, 2, 1, 0),
    ];

    public override Shape InferShape(ImmutableArray<Shape> inputs) => On(inputs[0]).To;

    public override Movement Movement => Movement.Of(On);

    public override string Name => nameof(TestedMovement);

    /// <summary>The result, element by element.</summary>
    public Tensor<T> Of<T>(Tensor<T> input)
        where T : IFloatingPointIeee754<T>
    {
        Steps sizes = Steps.Of(input.Shape), to = Steps.Of(InferShape([input.Shape]));
        var result = from c in Enumerable.Range(0, to.C)
                     from d in Enumerable.Range(0, to.D)
                     from h in Enumerable.Range(0, to.H)
                     from w in Enumerable.Range(0, to.W)
                     let at = Source(input.Shape, [c, d, h, w])
                     select input.Values[(((((at[0] * sizes.D) + at[1]) * sizes.H) + at[2]) * sizes.W) + at[3]];
        return new(InferShape([input.Shape]), [.. result]);
    }

    /// <summary>As <c>torch.flip</c>.</summary>
    private static TestedMovement Flip(int axis) => new(
        $"Flip({axis})",
        _ => true,
        input => IndexMap.Along(input, 0, (axis, [Segment.Of(Steps.Along(axis, Steps.Of(input)[axis] - 1), new Digit(Steps.Of(input)[axis], Steps.Along(axis, -1)))])),
        (input, at) => With(at, axis, Steps.Of(input)[axis] - 1 - at[axis]));

    /// <summary>As <c>torch.roll</c>.</summary>
    private static TestedMovement Roll(int axis, int shift) => new(
        $"Roll({axis}, {shift})",
        input => Steps.Of(input)[axis] >= shift,
        input => IndexMap.Along(input, 0, (axis, [IndexMap.Slice(axis, Steps.Of(input)[axis] - shift, shift), IndexMap.Slice(axis, 0, Steps.Of(input)[axis] - shift)])),
        (input, at) => With(at, axis, (at[axis] - shift + Steps.Of(input)[axis]) % Steps.Of(input)[axis]));

    /// <summary>As <c>torch.permute</c>: axis i of the result is an axis of the input.</summary>
    private static TestedMovement Permute(params int[] axes)
    {
        const string names = "cdhw";
        return new(
            $"Permute({string.Join(", ", axes)})",
            input => input.SpatialRank == 3 || (axes[1] == 1 && input.SpatialRank == 2),
            input => Rearrangement.Map(input, $"c d h w -> {string.Join(' ', axes.Select(axis => names[axis]))}"),
            (_, at) => [.. Enumerable.Range(0, Steps.Axes).Select(axis => at[Array.IndexOf(axes, axis)])]);
    }

    /// <summary>Rows and columns around a map that repeat its own, as <c>torch.nn.ReflectionPad2d</c> and its like.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="size">How many on each side.</param>
    /// <param name="position">The position that one of an axis of n elements repeats, which may be before or after them.</param>
    /// <param name="around">The segments before and after an axis of so many elements.</param>
    /// <param name="beyond">How many more elements than are added there must be.</param>
    private static TestedMovement Padding(string name, int size, Func<int, int, int> position, Func<int, int, int, (Segment Before, Segment After)> around, int beyond = 0)
    {
        return new(
            $"{name}({size})",
            input => input.SpatialRank >= 2 && input.Height >= size + beyond && input.Width >= size + beyond,
            input => IndexMap.Along(input, 0, (2, Along(2, input.Height)), (3, Along(3, input.Width))),
            (input, at) => [at[0], at[1], position(at[2] - size, input.Height), position(at[3] - size, input.Width)]);

        IEnumerable<Segment> Along(int axis, int elements)
        {
            var (before, after) = around(axis, elements, size);
            return [before, IndexMap.Slice(axis, 0, elements), after];
        }
    }

    private static (Segment Before, Segment After) Reflected(int axis, int elements, int size) => (
        Segment.Of(Steps.Along(axis, size), new Digit(size, Steps.Along(axis, -1))),
        Segment.Of(Steps.Along(axis, elements - 2), new Digit(size, Steps.Along(axis, -1))));

    private static (Segment Before, Segment After) Replicated(int axis, int elements, int size) => (
        Segment.Of(Steps.None, new Digit(size, Steps.None)),
        Segment.Of(Steps.Along(axis, elements - 1), new Digit(size, Steps.None)));

    private static (Segment Before, Segment After) Circular(int axis, int elements, int size) => (
        IndexMap.Slice(axis, elements - size, size),
        IndexMap.Slice(axis, 0, size));

    private static int[] With(int[] at, int axis, int position) => [.. at.Select((own, i) => i == axis ? position : own)];
}
