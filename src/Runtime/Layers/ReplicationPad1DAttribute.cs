namespace NetGen;

/// <summary>Elements around a sequence that repeat what is at its edges, as <c>torch.nn.ReplicationPad1d</c>; negative counts cut off as many.</summary>
/// <remarks>(C, L) -> (C, L + left + right). <c>ReplicationPad1D(2)</c> makes a a a b c d d d of a b c d. <c>ReplicationPad1D(2, Right = 0)</c> adds at the start alone.</remarks>
/// <param name="sides">How many are added on every side that is not named. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</param>
public sealed class ReplicationPad1DAttribute(object sides) : LayerAttribute
{
    /// <summary>How many are added on every side that is not named. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object Sides { get; } = sides;

    /// <summary>Elements added at the start of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Left { get; set; }

    /// <summary>Elements added at the end of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Right { get; set; }
}
