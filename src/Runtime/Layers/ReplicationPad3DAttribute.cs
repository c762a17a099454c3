namespace NetGen;

/// <summary>Planes, rows and columns around a volume that repeat what is at its edges, as <c>torch.nn.ReplicationPad3d</c>; negative counts cut off as many.</summary>
/// <remarks>
/// (C, D, H, W) -> (C, D + front + back, H + top + bottom, W + left + right). <c>ReplicationPad3D(1)</c> pads all sides, <c>ReplicationPad3D(1, Front = 0, Back = 0)</c> all but
/// the named ones.
/// </remarks>
/// <param name="sides">How many are added on every side that is not named. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</param>
public sealed class ReplicationPad3DAttribute(object sides) : LayerAttribute
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

    /// <summary>Planes added before the first. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Front { get; set; }

    /// <summary>Planes added after the last. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Back { get; set; }
}
