namespace NetGen;

/// <summary>
/// Planes, rows and columns around a volume that are those at the other end, as if it went round, as <c>torch.nn.CircularPad3d</c>; negative counts cut off as many.
/// </summary>
/// <remarks>
/// (C, D, H, W) -> (C, D + front + back, H + top + bottom, W + left + right). <c>CircularPad3D(1)</c> pads all sides, <c>CircularPad3D(1, Front = 0, Back = 0)</c> all but the
/// named ones. Where some of it is cut off, what is left goes round.
/// </remarks>
/// <param name="sides">
/// How many are added on every side that is not named; no more than the input has there. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.
/// </param>
public sealed class CircularPad3DAttribute(object sides) : LayerAttribute
{
    /// <summary>
    /// How many are added on every side that is not named; no more than the input has there. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.
    /// </summary>
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
