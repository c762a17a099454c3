using System.ComponentModel;

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

    /// <summary>The elements that one of the result is made of, and their weights.</summary>
    /// <returns>How many.</returns>
    internal unsafe int Find<TWeights>(int position, nint* elements, float* weights)
        where TWeights : struct, IInterpolationWeights
    {
        if (IsKept)
        {
            elements[0] = position;
            weights[0] = 1;
            return 1;
        }

        float at = ((position + _offset) * _step) - _offset;
        at = TWeights.StaysInside ? Math.Max(at, 0) : at;

        // It is above -1, and rounding may bring it to the size.
        int floor = at < 0 ? -1 : Math.Min((int)at, _size - 1);
        TWeights.Weigh(at - floor, weights);
        for (int tap = 0; tap < TWeights.Taps; tap++)
        {
            elements[tap] = Math.Clamp(floor + tap - ((TWeights.Taps / 2) - 1), 0, _size - 1);
        }

        return TWeights.Taps;
    }
}
