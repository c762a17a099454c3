namespace NetGen;

/// <summary>
/// A further input of a network, beside that of <see cref="NetworkAttribute"/>: <c>Forward</c> gets a span with this name after <c>input</c>. Stands on networks, and on variants to give it another
/// size.
/// </summary>
/// <param name="label">The name of the argument, and of the value in the network, as one given by <see cref="AsAttribute"/>.</param>
/// <param name="size">The size of one input without the batch, as of <see cref="NetworkAttribute"/>.</param>
public sealed class InputAttribute(string label, params int[] size) : LayerAttribute
{
    /// <summary>The name.</summary>
    public string Label { get; } = label;

    /// <summary>The size of one input without the batch.</summary>
    public int[] Size { get; } = size;
}
