using NetGen.Generator.IndexMaps;

namespace NetGen.Generator.Emit;

/// <summary>Expressions for where in the input an element is, from its place along an axis of the result.</summary>
internal static class SegmentCode
{
    /// <summary>What each loop of a segment has come to at an element of it.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="index">The element's index in the segment, an expression that may be multiplied.</param>
    /// <param name="nearest">Writes a position by its rule.</param>
    public static IEnumerable<(string Turn, Steps Step)> Turns(Segment segment, string index, Func<Nearest, string, string> nearest)
    {
        for (int i = 0; i < segment.Digits.Count; i++)
        {
            Digit digit = segment.Digits[i];
            string turn = IndexCode.Divide(index, segment.Weight(i));
            turn = i == 0 ? turn : IndexCode.Modulo(turn, digit.Count);
            yield return (digit.Nearest is { } rule ? nearest(rule, turn) : turn, digit.Step);
        }
    }

    /// <summary>The index within a segment, from that along the axis.</summary>
    public static string Within(string index, int start) => start == 0 ? index : IndexCode.Known(index) is not null ? IndexCode.Plus(index, -start) : $"({IndexCode.Plus(index, -start)})";
}
