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
public readonly unsafe struct MapLoop(int count, nint from, nint to = 0, float nearest = 0, int size = 0)
{
    internal int Count => count;

    internal nint To => to;

    /// <summary>Floats of the input from one of its positions to the next.</summary>
    internal nint Step => from;

    /// <summary>Positions of the input from a turn to the next; 0 where turns lead equally far.</summary>
    internal float Nearest => nearest;

    /// <summary>Positions that there are.</summary>
    internal int Size => size;

    /// <summary>Floats of the input from a turn to the next; null where turns do not lead equally far.</summary>
    internal nint? From => nearest == 0 ? from : null;

    /// <summary>How far a turn leads in the input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nint At(int turn) => (nearest == 0 ? turn : ResampledAxis.Nearest(turn, nearest, size)) * from;

    /// <summary>How far a nest of loops has led in the input after so many of its turns.</summary>
    /// <param name="loops">The loops, outermost first.</param>
    /// <param name="count">How many.</param>
    /// <param name="turn">Turns of the innermost loop, over all of the others'.</param>
    internal static nint Through(MapLoop* loops, int count, int turn)
    {
        nint at = 0;
        for (int i = count - 1; i > 0; i--)
        {
            (turn, int own) = Math.DivRem(turn, loops[i].Count);
            at += loops[i].At(own);
        }

        return at + loops[0].At(turn);
    }
}
