using NetGen.Generator.IndexMaps;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>A loop of a map, in floats of the memory that is read and written: the runtime's <c>MapLoop</c>.</summary>
/// <param name="Count">Turns.</param>
/// <param name="From">Of the input, from a turn to the next.</param>
/// <param name="To">Of the result, from a turn to the next.</param>
/// <param name="Nearest">Where turns do not lead equally far, which of the steps each has come to; else null.</param>
internal sealed record MemoryLoop(int Count, long From, long To, Nearest? Nearest)
{
    /// <summary>Elements that a block of a transposition has either way.</summary>
    private const int Block = 4;

    private bool IsTogetherInInput => From == 1 && Nearest is null;

    private bool IsTogetherInResult => To == 1 && Nearest is null;

    /// <summary>
    /// Loops in any order, as one nest: those that go on where others end are joined, and last are the two along which elements lie together in the input and in the result, for
    /// these are transposed in blocks; where there are none, or fewer elements than a block has, the longest.
    /// </summary>
    public static IReadOnlyList<MemoryLoop> InOrder(IEnumerable<MemoryLoop> loops)
    {
        List<MemoryLoop> all = Joined(loops);
        MemoryLoop? reading = all.FirstOrDefault(loop => loop.IsTogetherInInput), writing = all.LastOrDefault(loop => loop.IsTogetherInResult);
        MemoryLoop[] last = reading is not null && writing is not null && reading != writing && Math.Max(reading.Count, writing.Count) >= Block
            ? [reading, writing]
            : [all.OrderByDescending(loop => loop.IsTogetherInInput && loop.IsTogetherInResult ? (long)loop.Count * Block : loop.Count).First()];
        return [.. all.Where(loop => !last.Contains(loop)), .. last];
    }

    private static List<MemoryLoop> Joined(IEnumerable<MemoryLoop> loops)
    {
        List<MemoryLoop> joined = [];
        foreach (MemoryLoop loop in loops)
        {
            int outer = joined.FindIndex(other => other.Nearest is null && loop.Nearest is null && other.From == loop.From * loop.Count && other.To == loop.To * loop.Count);
            if (outer < 0)
            {
                joined.Add(loop);
            }
            else
            {
                joined[outer] = loop with { Count = loop.Count * joined[outer].Count };
            }
        }

        return joined;
    }

    public override string ToString() => Nearest is { } nearest ? $"new({Count}, {From}, {To}, {SourceWriter.Float(nearest.Step)}, {nearest.Size})" : To == 0 ? $"new({Count}, {From})" : $"new({Count}, {From}, {To})";
}
