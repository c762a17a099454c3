using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// Each value where a max pool found its maximum, zeros elsewhere, as <c>torch.nn.MaxUnpool2d</c>; where several values belong to one position, the last. Its inputs
/// are the values and the <see cref="MaxPoolIndices"/>.
/// </summary>
/// <param name="Pool">The pool that is undone.</param>
/// <param name="OutputSize">The size of the pool's input, where that is not the one that follows from the pool's parameters; else null.</param>
internal sealed record MaxUnpool(MaxPool Pool, Size? OutputSize) : Pooling
{
    public static readonly LabelParameter PoolParameter = new("pool", "The name that `As` gave to the result of a `MaxPool2D`.") { PyTorch = null };

    public static readonly SizeParameter OutputSizeParameter = new(
        "OutputSize",
        "The size of the pool's input. Needed where that is not H' x W', because the pool dropped rows or columns.",
        "2 * size")
    {
        Absent = "none",
    };

    /// <summary>The layer as it is written; which pool its label names, the language finds out.</summary>
    public static readonly LayerSignature Layer2D = new("NetGen.MaxUnpool2DAttribute", [PoolParameter, OutputSizeParameter]) { Rank = 2 };

    public override Size Step => Size.One(Size.Axes);

    /// <summary>Reads it from its attribute, whose label names a pool.</summary>
    /// <param name="layer">The attribute as written.</param>
    /// <param name="size">Its OutputSize; null where there is none.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="pooled">The pool's input: the indices count in that.</param>
    /// <param name="input">The current value.</param>
    /// <exception cref="LayerException">The result would have another size than the pool's input.</exception>
    public static MaxUnpool Read(string layer, Size? size, MaxPool pool, Shape pooled, Shape input)
    {
        MaxUnpool unpool = Of(pool, pooled, input);
        if (size is { } asked)
        {
            return asked == pooled.Size
                ? unpool
                : throw new LayerException(RuleIds.ShapesDoNotFit, OutputSizeParameter.Name, $"{layer} on {input}: OutputSize must be {pooled.Size}, the size of what {pool} took ({pooled}), found {asked}");
        }

        if (unpool.OutputSize is not null)
        {
            int axis = Enumerable.Range(0, Size.Axes).First(axis => DefaultSize(pool.Window, input)[axis] != pooled.Size[axis]);
            WindowAxis way = pool.Window[axis];
            throw new LayerException(
                RuleIds.ShapesDoNotFit,
                PoolParameter.Name,
                $"{layer} on {input}: the {DimensionName.OfAxis(axis, pool.Window.Rank)} would be ({input.Size[axis]}-1)*{way.Stride} - 2*{way.Before} + {way.Kernel} = {DefaultSize(pool.Window, input)[axis]}, and {pool} took {pooled}, in which its indices count; write OutputSize = {Literal(pooled.Size)}");
        }

        return unpool;
    }

    /// <summary>The layer that undoes a pool.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="pooled">Its input.</param>
    /// <param name="input">The values: as many as its results.</param>
    public static MaxUnpool Of(MaxPool pool, Shape pooled, Shape input) => new(pool, pooled.Size == DefaultSize(pool.Window, input) ? null : pooled.Size);

    public override bool RunsSteps => true;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0], indices = inputs[1];
        if (input != indices)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, PoolParameter.Name, $"{this} on {input}: the result of {Pool}, whose indices it takes, is {indices}");
        }

        return Shape.Of(input.Channels, ResultSize(input));
    }

    /// <summary>The values whose windows a position of the result lies under; none beyond the last window.</summary>
    public override AxisIntervals Intervals(Shape input, int axis)
    {
        WindowAxis way = Pool.Window[axis];
        int positions = input.Size[axis];

        // Window i starts at i * stride - padding and ends an extent further on.
        return new(
            ResultSize(input)[axis],
            new(1, (long)way.Before - way.Extent + way.Stride, way.Stride, Wrap: 1, Most: positions),
            new(1, (long)way.Before + way.Stride, way.Stride, Most: positions));
    }

    public override string Name => $"MaxUnpool{Pool.Window.Rank}D";

    protected override Description Describe(Description description) => description.WithOptional(OutputSizeParameter, OutputSize);

    private static string Literal(Size size) => $"{size}" is var text && text[0] == '{' ? $"new[] {text}" : text;

    private static Size DefaultSize(Window window, Shape input) => Size.Of(window.Rank, axis =>
    {
        WindowAxis way = window[axis];
        return (int)Math.Min(((input.Size[axis] - 1L) * way.Stride) - (2L * way.Before) + way.Kernel, int.MaxValue);
    });

    private Size ResultSize(Shape input) => OutputSize ?? DefaultSize(Pool.Window, input);
}
