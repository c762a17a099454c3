using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Loops of 5. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Length5 : ILength
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int length) => 5;
}
