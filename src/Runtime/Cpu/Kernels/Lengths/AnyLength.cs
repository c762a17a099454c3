using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Loops of any length. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AnyLength : ILength
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int length) => length;
}
