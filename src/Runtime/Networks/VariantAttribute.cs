namespace NetGen;

/// <summary>Marks a partial class as the same network as <typeparamref name="TNetwork"/> under another compile-time option.</summary>
/// <param name="input">Another input size; none for that of the base network. Layers are lowered at the base network's size first.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VariantAttribute<TNetwork>(params int[] input) : Attribute
{
    /// <summary>Another input size; empty for that of the base network.</summary>
    public int[] Input { get; } = input;

    /// <summary>
    /// Ends the network after the last layer or block whose parameters' names begin so, as <c>layer3</c> or <c>features.7</c>, or at the value of that label: that value is the only output. The weights
    /// file is that of the whole network, of which the rest is passed over.
    /// </summary>
    public string? Until { get; set; }

    /// <summary>
    /// Leaves out the layers and blocks whose parameters' names begin so, as <c>fc</c>: what entered them goes on to the next. A semicolon divides several. The weights file is that of the whole
    /// network, of which theirs are passed over.
    /// </summary>
    public string? Without { get; set; }

    /// <summary>Which layers are rewritten to convolutions. Default: the MSBuild property <c>NetGenLower</c>, else none.</summary>
    public Lowering Lower { get; set; }
}
