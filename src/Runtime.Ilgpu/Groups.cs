using System.ComponentModel;

namespace NetGen.Ilgpu;

/// <summary>Counts groups of threads. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Groups
{
    /// <summary>How many groups of a size cover so many elements.</summary>
    /// <param name="elements">Elements; at least 1.</param>
    /// <param name="size">Elements of a group.</param>
    /// <exception cref="OverflowException">More elements than a kernel can count: 2^31.</exception>
    public static int Of(long elements, int size) => (checked((int)elements) + size - 1) / size;
}
