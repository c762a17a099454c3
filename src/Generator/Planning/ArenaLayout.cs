namespace NetGen.Generator.Planning;

/// <summary>
/// Gives every buffer its place in one arena, so that buffers in use at the same time do not overlap. Greedy by size: the largest first, each into the lowest
/// gap that fits (Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net Inference", 2020).
/// </summary>
internal static class ArenaLayout
{
    /// <summary>What an <c>AlignedBuffer</c> of the runtime can hold: an array of the longest kind, of cache lines, less what aligns its start and is read beyond its end.</summary>
    public const long MostElements = (0x7FFFFFC7L - 6) * Alignment;

    /// <summary>Buffers start at a cache line: 16 elements.</summary>
    public const int Alignment = 16;

    /// <summary>Sets the offsets and returns the length of the arena in elements.</summary>
    public static long Assign(IEnumerable<MapBuffer> buffers)
    {
        var placed = new List<MapBuffer>();
        long length = 0;
        foreach (MapBuffer buffer in buffers.OrderByDescending(b => b.Length).ThenBy(b => b.FirstUse))
        {
            long offset = 0;
            foreach (MapBuffer other in placed.Where(o => o.FirstUse <= buffer.LastUse && buffer.FirstUse <= o.LastUse).OrderBy(o => o.Offset))
            {
                if (offset + buffer.Length <= other.Offset)
                {
                    break;
                }

                offset = Math.Max(offset, Align(other.Offset + other.Length));
            }

            buffer.Offset = offset;
            placed.Add(buffer);
            length = Math.Max(length, Align(offset + buffer.Length));
        }

        return length;
    }

    private static long Align(long elements) => (elements + Alignment - 1) / Alignment * Alignment;
}
