namespace NetGen.Cpu;

/// <summary>Elements through nests of loops.</summary>
internal static unsafe class MovedElements
{
    /// <summary>Elements in any order. The loops that lead from an element to the next in memory are the last ones.</summary>
    /// <param name="x">The first element that is read.</param>
    /// <param name="y">The first of the result.</param>
    /// <param name="loops">The loops, outermost first.</param>
    /// <param name="count">How many loops.</param>
    public static void Copy(float* x, float* y, MapLoop* loops, int count)
    {
        MapLoop outer = loops[0];
        if (count == 1)
        {
            Line(x, outer, y);
        }
        else if (count == 2 && IsTransposition(loops))
        {
            Transposition.Run(x, loops[1].At(1), outer.Count, y, outer.To, loops[1].Count);
        }
        else if (count == 3 && IsTransposition(loops + 1))
        {
            nint sourceStep = loops[2].At(1), targetStep = loops[1].To;
            int length = loops[1].Count, lines = loops[2].Count;
            for (int i = 0; i < outer.Count; i++) Transposition.Run(x + outer.At(i), sourceStep, length, y + i * outer.To, targetStep, lines);
        }
        else
        {
            for (int i = 0; i < outer.Count; i++) Copy(x + outer.At(i), y + i * outer.To, loops + 1, count - 1);
        }
    }

    /// <summary>Whether the first of two loops leads from an element to the next in the input, and the second in the result.</summary>
    private static bool IsTransposition(MapLoop* loops) => loops[0].From == 1 && loops[1].From is not null && loops[1].To == 1;

    private static void Line(float* x, in MapLoop loop, float* y)
    {
        // Below that, a call takes longer than what it copies.
        const int shortest = 8;
        int count = loop.Count;
        if (loop.From is not { } from)
        {
            for (int i = 0; i < count; i++) y[i * loop.To] = x[loop.At(i)];
        }
        else if (from == 1 && loop.To == 1 && count >= shortest)
        {
            Stretch.Copy(x, y, count);
        }
        else
        {
            for (nint to = loop.To; count > 0; count--, x += from, y += to) *y = *x;
        }
    }
}
