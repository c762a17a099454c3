namespace NetGen;

/// <summary>The elements along some dimensions from the last to the first, as <c>torch.flip</c>.</summary>
/// <remarks><c>Flip(-1)</c> mirrors a map at its middle column, <c>Flip(2, 3)</c> turns it by half a turn, <c>Flip(1)</c> makes BGR of RGB.</remarks>
/// <param name="dims">
/// The dimensions that are turned round, each once: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end. Takes numbers and expressions, as
/// <c>Flip("axis", -1)</c>.
/// </param>
public sealed class FlipAttribute(params object[] dims) : LayerAttribute
{
    /// <summary>
    /// The dimensions that are turned round, each once: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end. Takes numbers and expressions, as
    /// <c>Flip("axis", -1)</c>.
    /// </summary>
    public object[] Dims { get; } = dims;
}
