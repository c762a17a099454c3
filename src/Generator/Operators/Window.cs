using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Operators;

/// <summary>A window that slides over a map: what convolution and pooling share.</summary>
/// <param name="Kernel">Elements of the window.</param>
/// <param name="Stride">Its step.</param>
/// <param name="Padding">What is added around the map.</param>
/// <param name="Dilation">Distance between elements of the window.</param>
internal readonly record struct Window(Pair Kernel, Pair Stride, Padding Padding, Pair Dilation)
{
    /// <summary>Rows and columns that the window spans.</summary>
    public Pair Extent => new((Dilation.H * (Kernel.H - 1)) + 1, (Dilation.W * (Kernel.W - 1)) + 1);

    /// <summary>The padding that keeps a map's size at stride 1, the odd row or column at the end: PyTorch's <c>padding="same"</c>.</summary>
    public Padding SamePadding
    {
        get
        {
            int h = Extent.H - 1, w = Extent.W - 1;
            return new(h / 2, w / 2, h - (h / 2), w - (w / 2));
        }
    }

    /// <summary>The window's way down the rows.</summary>
    public WindowAxis Vertical => new(Kernel.H, Stride.H, Padding.Top, Padding.Bottom, Dilation.H);

    /// <summary>The window's way along the columns.</summary>
    public WindowAxis Horizontal => new(Kernel.W, Stride.W, Padding.Left, Padding.Right, Dilation.W);

    /// <summary>Whether it covers an unpadded map in one position.</summary>
    public bool Covers(Shape input) => Padding.IsNone && Extent == new Pair(input.Height, input.Width);

    /// <summary>
    /// Height and width of the result: floor((size + padding - dilation * (kernel - 1) - 1) / stride) + 1 in each direction
    /// (the shape rule of <c>torch.nn.Conv2d</c>).
    /// </summary>
    /// <param name="layer">The layer, for messages.</param>
    /// <param name="input">The map.</param>
    /// <param name="ceilMode">PyTorch's <c>ceil_mode</c>: round up, but never to a window that starts beyond the map and its leading padding.</param>
    /// <exception cref="LayerException">The window is larger than the padded map.</exception>
    public Pair Slide(string layer, Shape input, bool ceilMode = false) => new(
        Vertical.Slide(layer, input, "height", input.Height, ceilMode),
        Horizontal.Slide(layer, input, "width", input.Width, ceilMode));

    /// <summary>The same window with as much padding at the end as a convolution, which rounds down, needs to reach this many positions.</summary>
    public Window Reaching(Pair positions, Shape input) => this with
    {
        Padding = Padding with
        {
            Bottom = Vertical.AfterFor(positions.H, input.Height),
            Right = Horizontal.AfterFor(positions.W, input.Width),
        },
    };
}
