namespace NetGen;

/// <summary>Marks a partial class as the same network as <typeparamref name="TNetwork"/> under another compile-time option.</summary>
/// <param name="input">Another input size; none for that of the base network. Layers are lowered at the base network's size first.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VariantAttribute<TNetwork>(params int[] input) : Attribute
{
    /// <summary>Another input size; empty for that of the base network.</summary>
    public int[] Input { get; } = input;

    /// <summary>Which layers are rewritten to convolutions. Default: the MSBuild property <c>NetGenLower</c>, else none.</summary>
    public Lowering Lower { get; set; }
}
