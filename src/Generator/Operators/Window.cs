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

    /// <summary>
    /// Height and width of the result: floor((size + padding - dilation * (kernel - 1) - 1) / stride) + 1 in each direction
    /// (the shape rule of <c>torch.nn.Conv2d</c>).
    /// </summary>
    /// <exception cref="LayerException">The window is larger than the padded map.</exception>
    public Pair Slide(string layer, Shape input)
    {
        int h = Slide(layer, input, "height", input.Height, Kernel.H, Stride.H, Padding.Top, Padding.Bottom, Dilation.H);
        int w = Slide(layer, input, "width", input.Width, Kernel.W, Stride.W, Padding.Left, Padding.Right, Dilation.W);
        return new(h, w);
    }

    private static int Slide(string layer, Shape input, string direction, int size, int kernel, int stride, int before, int after, int dilation)
    {
        long room = (long)size + before + after - ((long)dilation * (kernel - 1)) - 1;
        if (room >= 0)
        {
            return (int)(room / stride) + 1;
        }

        string padding = before == after ? $"2*{before}" : $"{before} + {after}";
        throw new LayerException(
            RuleIds.KernelLargerThanInput,
            "kernel",
            $"{layer} on {input}: the {direction} would be ({size} + {padding} - {dilation}*({kernel}-1) - 1)/{stride} + 1 = {(long)Math.Floor((double)room / stride) + 1} < 1");
    }
}
