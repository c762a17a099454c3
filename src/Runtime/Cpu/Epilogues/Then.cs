using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>One step after another. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Then<TFirst, TSecond> : IEpilogue<Then<TFirst, TSecond>>
    where TFirst : struct, IEpilogue<TFirst>
    where TSecond : struct, IEpilogue<TSecond>
{
    private readonly TFirst _first;
    private readonly TSecond _second;

    /// <param name="first">What is done first.</param>
    /// <param name="second">What is done to its results.</param>
    public Then(TFirst first, TSecond second)
    {
        _first = first;
        _second = second;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TSimd, TVector>(TVector value, nint pixel, nint channel)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        _second.Apply<TSimd, TVector>(_first.Apply<TSimd, TVector>(value, pixel, channel), pixel, channel);

    /// <inheritdoc/>
    public Then<TFirst, TSecond> From(nint plane, nint row) => new(_first.From(plane, row), _second.From(plane, row));

    Then<TFirst, TSecond> IEpilogue<Then<TFirst, TSecond>>.On(in Lattice lattice) => new(_first.On(lattice), _second.On(lattice));
}
