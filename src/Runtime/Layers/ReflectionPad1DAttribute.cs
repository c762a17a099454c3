namespace NetGen;

/// <summary>Elements around a sequence that mirror what is inside its edges, as <c>torch.nn.ReflectionPad1d</c>; negative counts cut off as many.</summary>
/// <remarks>
/// (C, L) -> (C, L + left + right). <c>ReflectionPad1D(2)</c> makes c b a b c d c b of a b c d: what is at an edge is there once. <c>ReflectionPad1D(2, Right = 0)</c> adds at the
/// start alone.
/// </remarks>
/// <param name="sides">
/// How many are added on every side that is not named; less than the input has there. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.
/// </param>
public sealed class ReflectionPad1DAttribute(object sides) : LayerAttribute
{
    /// <summary>
    /// How many are added on every side that is not named; less than the input has there. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.
    /// </summary>
    public object Sides { get; } = sides;

    /// <summary>Elements added at the start of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Left { get; set; }

    /// <summary>Elements added at the end of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Right { get; set; }
}
