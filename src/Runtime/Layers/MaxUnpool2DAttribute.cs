namespace NetGen;

/// <summary>
/// Puts each value where a max pool found its maximum, and zeros elsewhere, as <c>torch.nn.MaxUnpool2d</c>. The values must be as many as the pool's results.
/// </summary>
/// <remarks>
/// (C, H, W) -> (C, H', W') with H' = (H - 1) * stride - 2 * padding + kernel; kernel, stride and padding are the pool's. Where the pool's windows overlap and
/// several values belong to one position, the last one stays.
/// </remarks>
/// <param name="pool">The name that <see cref="AsAttribute"/> gave to the result of a <see cref="MaxPool2DAttribute"/>.</param>
public sealed class MaxUnpool2DAttribute(string pool) : LayerAttribute
{
    /// <summary>The name that <see cref="AsAttribute"/> gave to the result of a <see cref="MaxPool2DAttribute"/>.</summary>
    public string Pool { get; } = pool;

    /// <summary>
    /// The size of the pool's input. Needed where that is not H' x W', because the pool dropped rows or columns. Default: none. Takes a number, an array of { height, width }, as
    /// <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * size"</c>.
    /// </summary>
    public object? OutputSize { get; set; }
}
