namespace NetGen.Generator.Planning;

/// <summary>
/// Gives every buffer its place in one arena, so that buffers in use at the same time do not overlap. Greedy by size: the largest first, each into the lowest
/// gap that fits (Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net Inference", 2020).
/// </summary>
internal static class ArenaLayout
{
    /// <summary>Buffers start at a cache line: 16 elements.</summary>
    private const int Alignment = 16;

    /// <summary>Sets the offsets and returns the length of the arena in elements.</summary>
    public static int Assign(IEnumerable<MapBuffer> buffers)
    {
        var placed = new List<MapBuffer>();
        int length = 0;
        foreach (MapBuffer buffer in buffers.OrderByDescending(b => b.Length).ThenBy(b => b.FirstUse))
        {
            int offset = 0;
            foreach (MapBuffer other in placed.Where(o => o.FirstUse <= buffer.LastUse && buffer.FirstUse <= o.LastUse).OrderBy(o => o.Offset))
            {
                if (offset + buffer.Length <= other.Offset)
                {
                    break;
                }

                offset = Math.Max(offset, Align(checked(other.Offset + other.Length)));
            }

            buffer.Offset = offset;
            placed.Add(buffer);
            length = Math.Max(length, Align(checked(offset + buffer.Length)));
        }

        return length;
    }

    private static int Align(int elements) => checked(elements + Alignment - 1) / Alignment * Alignment;
}
