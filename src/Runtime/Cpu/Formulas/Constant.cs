using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu.Formulas;

/// <summary>One number for every element. For emitted code.</summary>
/// <param name="value">The number.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Constant(float value) : IActivation
{
    /// <inheritdoc/>
    public static int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector>(TVector x)
        where TVector : struct, ISimd<TVector> => TVector.Broadcast(value);
}
