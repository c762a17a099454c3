using System.ComponentModel;

namespace NetGen;

/// <summary>A network's tensors while they are packed, one after the other. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITensorReader
{
    /// <summary>A tensor's elements, row-major in the order of its shape; valid until <see cref="Release"/>.</summary>
    /// <param name="name">The tensor's name in the state dict.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor.</exception>
    ReadOnlySpan<float> this[string name] { get; }

    /// <summary>All tensors that were asked for are packed: a reader that holds them for that alone lets go of them.</summary>
    void Release();
}
