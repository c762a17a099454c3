using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>A stretch of the planes or rows of a result, and where each of them is in the input. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct MapSegment
{
    private readonly nint _from;

    /// <summary>Equal steps.</summary>
    /// <param name="count">Planes or rows.</param>
    /// <param name="from">Floats of the input to the first.</param>
    /// <param name="step">Floats of the input from one to the next.</param>
    public MapSegment(int count, nint from, nint step)
        : this(count, from, step, 0, isConstant: false)
    {
    }

    private MapSegment(int count, nint from, nint step, int loops, bool isConstant)
    {
        Count = count;
        _from = from;
        Step = step;
        Loops = loops;
        IsConstant = isConstant;
    }

    internal int Count { get; }

    /// <summary>Floats of the input from a plane or row to the next, where no loops lead through them.</summary>
    internal nint Step { get; }

    /// <summary>How many loops lead through it.</summary>
    internal int Loops { get; }

    /// <summary>Whether it is nothing of the input.</summary>
    internal bool IsConstant { get; }

    /// <summary>Planes or rows of a number.</summary>
    /// <param name="count">Planes or rows.</param>
    public static MapSegment Constant(int count) => new(count, 0, 0, 0, isConstant: true);

    /// <summary>A nest of loops.</summary>
    /// <param name="count">Planes or rows: the turns of all loops.</param>
    /// <param name="from">Floats of the input to the first.</param>
    /// <param name="loops">How many loops.</param>
    public static MapSegment Nest(int count, nint from, int loops) => new(count, from, 0, loops, isConstant: false);

    /// <summary>Floats of the input to a plane or row.</summary>
    /// <param name="index">Its index in the segment.</param>
    /// <param name="loops">The loops, outermost first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nint At(int index, MapLoop* loops) => _from + (Loops == 0 ? index * Step : Loops == 1 ? loops->At(index) : MapLoop.Through(loops, Loops, index));
}
