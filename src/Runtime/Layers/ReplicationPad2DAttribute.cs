namespace NetGen;

/// <summary>Rows and columns around a map that repeat what is at its edges, as <c>torch.nn.ReplicationPad2d</c>; negative counts cut off as many.</summary>
/// <remarks>
/// (C, H, W) -> (C, H + top + bottom, W + left + right). <c>ReplicationPad2D(1)</c> pads all sides, <c>ReplicationPad2D(0, Right = 1, Bottom = 1)</c> the named ones,
/// <c>ReplicationPad2D(1, Left = 0)</c> all but one.
/// </remarks>
/// <param name="sides">How many are added on every side that is not named. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</param>
public sealed class ReplicationPad2DAttribute(object sides) : LayerAttribute
{
    /// <summary>How many are added on every side that is not named. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object Sides { get; } = sides;

    /// <summary>Elements added at the start of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Left { get; set; }

    /// <summary>Elements added at the end of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Right { get; set; }

    /// <summary>Rows added before the first. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Top { get; set; }

    /// <summary>Rows added after the last. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Bottom { get; set; }
}
