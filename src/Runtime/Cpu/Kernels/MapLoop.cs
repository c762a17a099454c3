using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>A loop through a result, and how far each of its turns leads in the input. For emitted code.</summary>
/// <param name="count">Turns.</param>
/// <param name="from">Floats of the input from a turn to the next; of <paramref name="nearest"/>, from one of its positions to the next.</param>
/// <param name="to">Floats of the result from a turn to the next.</param>
/// <param name="nearest">Positions of the input from a turn to the next, in float as PyTorch computes them; 0 where turns lead equally far.</param>
/// <param name="size">Positions that there are.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapLoop(int count, nint from, nint to = 0, float nearest = 0, int size = 0)
{
    internal int Count => count;

    internal nint To => to;

    /// <summary>Floats of the input from a turn to the next; null where turns do not lead equally far.</summary>
    internal nint? From => nearest == 0 ? from : null;

    /// <summary>How far a turn leads in the input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nint At(int turn) => (nearest == 0 ? turn : Upsample.Nearest(turn, nearest, size)) * from;
}
