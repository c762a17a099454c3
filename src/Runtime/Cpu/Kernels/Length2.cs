using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Loops of 2. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Length2 : ILength
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int length) => 2;
}
