using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>One step after another. For emitted code.</summary>
/// <remarks>Not readonly: C# would copy the steps before each call.</remarks>
/// <param name="first">What is done first.</param>
/// <param name="second">What is done to its results.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Then<TFirst, TSecond>(TFirst first, TSecond second) : IEpilogue<Then<TFirst, TSecond>>
    where TFirst : struct, IEpilogue<TFirst>
    where TSecond : struct, IEpilogue<TSecond>
{
    /// <inheritdoc/>
    public static int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFirst.Cost + TSecond.Cost;
    }

    /// <inheritdoc/>
    public static bool IsUniform
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFirst.IsUniform && TSecond.IsUniform;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector>(TVector value, nint pixel, nint channel)
        where TVector : struct, ISimd<TVector> =>
        second.Apply<TVector>(first.Apply<TVector>(value, pixel, channel), pixel, channel);

    /// <inheritdoc/>
    public Then<TFirst, TSecond> From(nint plane, nint row) => new(first.From(plane, row), second.From(plane, row));

    Then<TFirst, TSecond> IEpilogue<Then<TFirst, TSecond>>.On(in Lattice lattice) => new(first.On(lattice), second.On(lattice));
}
