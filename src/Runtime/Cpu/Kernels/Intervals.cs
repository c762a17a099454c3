using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Intervals along an axis: what lies under each window of a pooling. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Intervals
{
    private readonly Bound _start;
    private readonly Bound _end;

    /// <param name="start">Where each starts.</param>
    /// <param name="end">Where each ends: the element after its last.</param>
    /// <param name="step">From an element of an interval to the next.</param>
    public Intervals(Bound start, Bound end, int step = 1)
    {
        _start = start;
        _end = end;
        Step = step;
    }

    /// <param name="from">Where all start.</param>
    /// <param name="to">Where all end.</param>
    /// <param name="step">From an element of an interval to the next.</param>
    public Intervals(int from, int to, int step = 1)
        : this(start: new(0, from), end: new(0, to), step)
    {
    }

    internal int Step { get; }

    internal int Start(int interval) => _start.At(interval);

    internal int End(int interval) => _end.At(interval);

    /// <summary>The elements of each, where nothing cuts them off and all have as many; else 0.</summary>
    internal int Count => _start.IsFree && _end.IsFree && Length(0) == Length(1) ? Elements(Length(0), Step) : 0;

    /// <summary>The elements of an interval.</summary>
    /// <param name="length">From where it starts to where it ends.</param>
    /// <param name="step">From an element to the next.</param>
    internal static int Elements(int length, int step) => step == 1 ? length : (length + step - 1) / step;

    internal int Length(int interval) => End(interval) - Start(interval);

    /// <summary>
    /// Of so many intervals those that nothing cuts off: from one to before another, each so many elements after the one before. None where they are not so simple.
    /// </summary>
    internal (int From, int To, int Stride) Whole(int count)
    {
        if (!_start.IsLinear || !_end.IsLinear) return default;

        int from = 0, to = count;
        if (_start.IsFree && _end.IsFree) return count > 1 ? (from, to, Start(1) - Start(0)) : default;

        while (from < to && !IsWhole(from)) from++;
        while (to > from && !IsWhole(to - 1)) to--;
        return to - from > 1 ? (from, to, Start(from + 1) - Start(from)) : default;
    }

    private bool IsWhole(int interval) => !_start.Cuts(interval) && !_end.Cuts(interval);
}
