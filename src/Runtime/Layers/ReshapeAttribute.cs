namespace NetGen;

/// <summary>The same elements in another shape, in row-major order (the last dimension changes fastest), as <c>torch.reshape</c> of each input of the batch.</summary>
/// <remarks>
/// Costs nothing where only dimensions of size 1 come or go, or where the order in memory does not matter to what follows. With <see cref="PermuteAttribute"/> and another one after it it is one
/// movement, where the sizes go into one another.
/// </remarks>
/// <param name="shape">
/// The sizes, channels first. One may be -1: what is left for it. <c>Reshape(-1)</c> is <see cref="FlattenAttribute"/>. A value of more than four dimensions can be permuted,
/// flipped, mapped by activations and reshaped again. Takes numbers and expressions, as <c>Reshape("in", -1)</c>.
/// </param>
public sealed class ReshapeAttribute(params object[] shape) : LayerAttribute
{
    /// <summary>
    /// The sizes, channels first. One may be -1: what is left for it. <c>Reshape(-1)</c> is <see cref="FlattenAttribute"/>. A value of more than four dimensions can be permuted,
    /// flipped, mapped by activations and reshaped again. Takes numbers and expressions, as <c>Reshape("in", -1)</c>.
    /// </summary>
    public object[] Shape { get; } = shape;
}
