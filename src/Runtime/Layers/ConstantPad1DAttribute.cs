namespace NetGen;

/// <summary>Elements around a sequence that are one number, as <c>torch.nn.ConstantPad1d</c>; negative counts cut off as many.</summary>
/// <remarks>
/// (C, L) -> (C, L + left + right). <c>ConstantPad1D(2)</c> makes 0 0 a b c d 0 0 of a b c d, <c>ConstantPad1D(Left = 1, Value = 0.5)</c> adds at the start alone. Around a map it
/// is <see cref="PadAttribute"/>.
/// </remarks>
/// <param name="sides">How many are added on every side that is not named. In PyTorch <c>padding</c>. Default 0. Takes a number or an expression, as <c>"kernel / 2"</c>.</param>
public sealed class ConstantPad1DAttribute(object? sides = null) : LayerAttribute
{
    /// <summary>How many are added on every side that is not named. In PyTorch <c>padding</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object Sides { get; } = sides ?? 0;

    /// <summary>Elements added at the start of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Left { get; set; }

    /// <summary>Elements added at the end of each row. Default: <c>sides</c>. Takes a number or an expression, as <c>"kernel / 2"</c>.</summary>
    public object? Right { get; set; }

    /// <summary>What the added elements are. Default 0.</summary>
    public double Value { get; set; }
}
