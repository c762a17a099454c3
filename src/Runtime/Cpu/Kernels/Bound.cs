using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>
/// Where an interval along an axis starts or ends, by its number i: x = factor * i + first, from below zero in whole steps of wrap to zero or above, divided by a divisor, at most
/// most. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Bound
{
    private readonly long _factor;
    private readonly long _first;
    private readonly int _divisor;
    private readonly int _wrap;
    private readonly int _most;
    private readonly bool _isCut;

    /// <param name="factor">From one interval to the next, before the division; at least 0.</param>
    /// <param name="first">That of interval 0, before the division.</param>
    /// <param name="divisor">At least 1; more only where x is not below zero.</param>
    /// <param name="wrap">The step from below zero; 0 where x may stay below.</param>
    /// <param name="most">The largest value.</param>
    public Bound(long factor, long first, int divisor = 1, int wrap = 0, int most = int.MaxValue)
    {
        _factor = factor;
        _first = first;
        _divisor = divisor;
        _wrap = wrap;
        _most = most;
        _isCut = divisor != 1 || wrap != 0 || most != int.MaxValue;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int At(int interval)
    {
        long x = _factor * interval + _first;
        return (int)(_isCut ? Cut(x) : x);
    }

    /// <summary>Whether bounds lie equally far apart where nothing cuts them off.</summary>
    internal bool IsLinear => _divisor == 1;

    /// <summary>Whether none is cut off.</summary>
    internal bool IsFree => !_isCut;

    /// <summary>Whether a bound lies elsewhere than equally far from its neighbours.</summary>
    internal bool Cuts(int interval) => At(interval) != _factor * interval + _first;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Cut(long x)
    {
        if (x < 0 && _wrap != 0) x += (_wrap - 1 - x) / _wrap * _wrap;
        if (_divisor != 1) x /= _divisor;
        return Math.Min(x, _most);
    }
}
