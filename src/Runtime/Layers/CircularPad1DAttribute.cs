namespace NetGen;

/// <summary>Elements around a sequence that are those at the other end, as if it went round, as <c>torch.nn.CircularPad1d</c>; negative counts cut off as many.</summary>
/// <remarks>
/// (C, L) -> (C, L + left + right). <c>CircularPad1D(2)</c> makes c d a b c d a b of a b c d. <c>CircularPad1D(2, Right = 0)</c> adds at the start alone. Where some of it is cut
/// off, what is left goes round.
/// </remarks>
/// <param name="sides">
/// How many are added on every side that is not named; no more than the input has there. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.
/// </param>
public sealed class CircularPad1DAttribute(object sides) : LayerAttribute
{
    /// <summary>
    /// How many are added on every side that is not named; no more than the input has there. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.
    /// </summary>
    public object Sides { get; } = sides;

    /// <summary>Elements added at the start of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Left { get; set; }

    /// <summary>Elements added at the end of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Right { get; set; }
}
