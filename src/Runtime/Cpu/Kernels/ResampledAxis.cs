using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>How a result at another size lies beside a map along an axis. The default is an axis that stays as it is. For emitted code.</summary>
/// <remarks>Positions are computed in float, as PyTorch computes them, so that both round to the same elements.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ResampledAxis
{
    private readonly int _size;
    private readonly float _step;
    private readonly float _offset;

    /// <param name="size">Elements of the map.</param>
    /// <param name="step">Elements of the map from one of the result to the next.</param>
    /// <param name="offset">Where the first of the result lies, in its own steps.</param>
    public ResampledAxis(int size, float step, float offset)
    {
        _size = size;
        _step = step;
        _offset = offset;
    }

    /// <summary>Whether an element of the result is the one at the same position.</summary>
    internal bool IsKept => _size == 0;

    /// <summary>The element that one of the result repeats.</summary>
    /// <param name="position">The position of the result.</param>
    /// <param name="step">Elements of the map from one of the result to the next.</param>
    /// <param name="size">Elements of the map.</param>
    /// <remarks>A position is never so large that the conversion would have to saturate.</remarks>
    internal static int Nearest(int position, float step, int size) => Math.Min(float.ConvertToIntegerNative<int>(position * step), size - 1);

    /// <summary>Of how many elements one of the result is made.</summary>
    internal int Count<TWeights>()
        where TWeights : struct, IInterpolationWeights => IsKept ? 1 : TWeights.Taps;

    /// <summary>The elements that one of the result is made of, and their weights.</summary>
    /// <param name="position">The position of the result.</param>
    /// <param name="stride">How far apart elements are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Four<nint> Elements, Four<float> Weights) Find<TWeights>(int position, nint stride)
        where TWeights : struct, IInterpolationWeights
    {
        if (IsKept)
        {
            return (new(position * stride, 0, 0, 0), new(1, 0, 0, 0));
        }

        float at = ((position + _offset) * _step) - _offset;
        at = TWeights.StaysInside ? Math.Max(at, 0) : at;

        // It is above -1, and rounding may bring it to the size.
        int last = _size - 1, floor = at < 0 ? -1 : Math.Min((int)at, last), first = Math.Max(floor, 0), next = Math.Min(floor + 1, last);
        Four<nint> elements = TWeights.Taps == 2
            ? new(first * stride, next * stride, 0, 0)
            : new(Math.Max(floor - 1, 0) * stride, first * stride, next * stride, Math.Min(floor + 2, last) * stride);
        return (elements, TWeights.Weigh(at - floor));
    }
}
