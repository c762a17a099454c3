using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A window that slides over a map: what convolution and pooling share.</summary>
/// <param name="Kernel">Elements of the window.</param>
/// <param name="Stride">Its step.</param>
/// <param name="Padding">What is added around the map.</param>
/// <param name="Dilation">Distance between elements of the window.</param>
internal readonly record struct Window(Size Kernel, Size Stride, Padding Padding, Size Dilation)
{
    /// <summary>Dimensions in which it slides.</summary>
    public int Rank => Kernel.Rank;

    /// <summary>Planes, rows and columns that the window spans.</summary>
    public Size Extent
    {
        get
        {
            Window self = this;
            return Size.Of(Rank, axis => (int)self[axis].Extent);
        }
    }

    /// <summary>The padding that keeps a map's size at stride 1, the odd row or column at the end: PyTorch's <c>padding="same"</c>.</summary>
    public Padding SamePadding
    {
        get
        {
            Size extent = Extent;
            return Padding.Along(axis => ((extent[axis] - 1) / 2, extent[axis] / 2));
        }
    }

    /// <summary>The window's way through the planes.</summary>
    public WindowAxis Deep => this[0];

    /// <summary>The window's way down the rows.</summary>
    public WindowAxis Vertical => this[1];

    /// <summary>The window's way along the columns.</summary>
    public WindowAxis Horizontal => this[2];

    /// <summary>The window's way along an axis.</summary>
    public WindowAxis this[int axis] => new(Kernel[axis], Stride[axis], Padding.Before(axis), Padding.After(axis), Dilation[axis]);

    /// <summary>A window of an unpadded map: stride and dilation 1.</summary>
    public static Window Of(Size kernel) => new(kernel, Size.One(kernel.Rank), Padding.None, Size.One(kernel.Rank));

    /// <summary>The window that moves so along each axis.</summary>
    public static Window Of(int rank, Func<int, WindowAxis> axes)
    {
        WindowAxis[] all = [axes(0), axes(1), axes(2)];
        return new(
            Size.Of(rank, axis => all[axis].Kernel),
            Size.Of(rank, axis => all[axis].Stride),
            Padding.Along(axis => (all[axis].Before, all[axis].After)),
            Size.Of(rank, axis => all[axis].Dilation));
    }

    /// <summary>
    /// The same window with no step larger than the padded map: one that is leaves one position, or one element, however large it is. Places in the map then
    /// are as far apart as it is long, at most.
    /// </summary>
    public Window Within(Shape map)
    {
        Window self = this;
        return this with { Stride = Clamp(Stride), Dilation = Clamp(Dilation) };

        Size Clamp(Size step) => Size.Of(step.Rank, axis => (int)Math.Min(step[axis], (long)map.Size[axis] + self.Padding.Before(axis) + self.Padding.After(axis)));
    }

    /// <summary>Whether it covers an unpadded map in one position.</summary>
    public bool Covers(Shape input) => Padding.IsNone && Extent == input.Size;

    /// <summary>Whether its elements are those of an unpadded map, all of them: no dilation leaves any out.</summary>
    public bool Holds(Shape input) => Padding.IsNone && Kernel == input.Size;

    /// <summary>
    /// The size of the result: floor((size + padding - dilation * (kernel - 1) - 1) / stride) + 1 along each axis
    /// (the shape rule of <c>torch.nn.Conv2d</c>).
    /// </summary>
    /// <param name="layer">The layer, for messages.</param>
    /// <param name="input">The map.</param>
    /// <param name="ceilMode">PyTorch's <c>ceil_mode</c>: round up, but never to a window that starts beyond the map and its leading padding.</param>
    /// <exception cref="LayerException">The window is larger than the padded map.</exception>
    public Size Slide(string layer, Shape input, bool ceilMode = false)
    {
        Window self = this;
        int[] positions = new int[Size.Axes];
        LayerException.ThrowAll(Enumerable.Range(Size.Axes - Rank, Rank).Select<int, Action>(axis => () => positions[axis] = self[axis].Slide(layer, input, axis, self.Rank, ceilMode)));
        return Size.Of(Rank, axis => positions[axis]);
    }

    /// <summary>The same window with as much padding at the end as a convolution, which rounds down, needs to reach this many positions.</summary>
    public Window Reaching(Size positions, Shape input)
    {
        Window self = this;
        return this with { Padding = Padding.Along(axis => (self.Padding.Before(axis), self[axis].AfterFor(positions[axis], input.Size[axis]))) };
    }
}
