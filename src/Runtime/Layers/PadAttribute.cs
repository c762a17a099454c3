namespace NetGen;

/// <summary>Rows and columns of one number around a map, as <c>torch.nn.ZeroPad2d</c> and <c>torch.nn.ConstantPad2d</c>; negative counts cut off as many.</summary>
/// <remarks>
/// (C, H, W) -> (C, H + top + bottom, W + left + right). <c>Pad(1)</c> pads all sides, <c>Pad(Right = 1, Bottom = 1)</c> the named ones, <c>Pad(1, Left = 0)</c> all but one.
/// The sides have names because PyTorch's order of four numbers (left, right, top, bottom) is not that of sizes elsewhere (height, width).
/// </remarks>
/// <param name="sides">
/// How many are added on every side that is not named. In PyTorch <c>padding</c>. Default 0. Takes a number or an expression, as <c>"kernel / 2"</c>.
/// </param>
public sealed class PadAttribute(object? sides = null) : LayerAttribute
{
    /// <summary>How many are added on every side that is not named. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object Sides { get; } = sides ?? 0;

    /// <summary>Elements added at the start of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Left { get; set; }

    /// <summary>Elements added at the end of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Right { get; set; }

    /// <summary>Rows added before the first. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Top { get; set; }

    /// <summary>Rows added after the last. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Bottom { get; set; }

    /// <summary>What the added elements are. Default 0.</summary>
    public double Value { get; set; }
}
