namespace NetGen;

/// <summary>The maximum of each of so many bins of a channel, as <c>torch.nn.AdaptiveMaxPool1d</c>; 1 is global max pooling.</summary>
/// <remarks>
/// (C, L) -> (C, L'). Bin i of L' is elements floor(i * L / L') to before ceil((i + 1) * L / L'): bins overlap where L' does not divide L.
/// </remarks>
/// <param name="size">Size of the result. In PyTorch <c>output_size</c>. Takes a number or an expression, as <c>"in / 4"</c>.</param>
public sealed class AdaptiveMaxPool1DAttribute(object size) : LayerAttribute
{
    /// <summary>Size of the result. In PyTorch <c>output_size</c>. Takes a number or an expression, as <c>"in / 4"</c>.</summary>
    public object Size { get; } = size;
}
