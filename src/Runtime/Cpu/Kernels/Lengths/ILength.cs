using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The length of a short loop where it is known: the loop is then compiled for it. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILength
{
    /// <summary>The length.</summary>
    /// <param name="length">It, for those that know none.</param>
    static abstract int Of(int length);
}
