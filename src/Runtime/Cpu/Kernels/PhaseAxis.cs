using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>
/// Phases of a transposed convolution along an axis: a phase is the pixels that the same elements of the kernel meet, every stride-th from a first one on. For emitted code.
/// </summary>
/// <remarks>Phase p begins with element t = firstTap + p of the kernel; its first pixel is that which lies t * dilation - before from the first, modulo the stride.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PhaseAxis
{
    private readonly int _phases;
    private readonly int _firstTap;
    private readonly int _stride;
    private readonly int _dilation;
    private readonly int _before;
    private readonly int _taps;
    private readonly int _inputStep;
    private readonly int _from;
    private readonly int _to;

    /// <param name="phases">How many there are.</param>
    /// <param name="firstTap">The element of the kernel that the first begins with.</param>
    /// <param name="stride">Pixels of the result from one of a phase to the next.</param>
    /// <param name="dilation">Distance between elements of the kernel.</param>
    /// <param name="before">What is cut from the start of the result.</param>
    /// <param name="taps">Elements of the kernel that each meets; 0 where there are none.</param>
    /// <param name="inputStep">From the input that an element meets to that which the next meets.</param>
    /// <param name="from">The first pixels that count begin here: the others are another group's.</param>
    /// <param name="to">Where they end.</param>
    public PhaseAxis(int phases, int firstTap, int stride, int dilation, int before, int taps, int inputStep, int from, int to)
    {
        _phases = phases;
        _firstTap = firstTap;
        _stride = stride;
        _dilation = dilation;
        _before = before;
        _taps = taps;
        _inputStep = inputStep;
        _from = from;
        _to = to;
    }

    /// <summary>All pixels, each under its own input.</summary>
    public static PhaseAxis All => new(1, 0, 1, 1, 0, 0, 1, 0, 1);

    internal int Count => _phases;

    internal int Stride => _stride;

    /// <summary>The first pixel of a phase; below 0 where it is not of this group.</summary>
    internal int Pixel(int phase)
    {
        int pixel = (int)(Reach(phase) % _stride);
        if (pixel < 0) pixel += _stride;
        return pixel >= _from && pixel < _to ? pixel : -1;
    }

    /// <summary>The input under the start of the window of a phase's first pixel: that which its last element of the kernel meets.</summary>
    internal nint Input(int phase) => _taps == 0 ? 0 : (nint)((Pixel(phase) - Reach(phase)) / _stride - (_taps - 1L) * _inputStep);

    private long Reach(int phase) => ((long)_firstTap + phase) * _dilation - _before;
}
