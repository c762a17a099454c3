namespace NetGen;

/// <summary>Who owns which bytes of a safetensors file's data: every byte must have exactly one owner.</summary>
/// <param name="length">Bytes of data.</param>
internal sealed class SafetensorsLayout(long length)
{
    private readonly List<(long Begin, long End, string Name)> _places = [];
    private bool _allPlaced = true;

    /// <summary>Records a tensor's place.</summary>
    /// <returns>False, with a problem added unless it was reported before, where that is no place in the data.</returns>
    public bool Place(string name, long[]? offsets, List<string> problems)
    {
        if (offsets is [long begin, long end] && begin <= end && end <= length)
        {
            _places.Add((begin, end, name));
            return true;
        }
        if (offsets is not null)
        {
            problems.Add(offsets is not [long b, long e]
                ? $"data_offsets of '{name}' must be two numbers, and are {offsets.Length}"
                : b > e
                    ? $"data_offsets of '{name}' are reversed: {b} to {e}"
                    : $"tensor '{name}' is at bytes {b} to {e} of the data, which ends at {length}");
        }
        _allPlaced = false;
        return false;
    }

    /// <summary>Overlaps, and the holes, unless they may belong to a tensor that has no place.</summary>
    public IEnumerable<string> Problems()
    {
        long end = 0;
        string last = "";
        foreach (var (begin, tensorEnd, name) in _places.Order())
        {
            if (begin < end) yield return $"tensors '{last}' and '{name}' overlap at byte {begin} of the data";
            if (begin > end && _allPlaced) yield return $"bytes {end} to {begin} of the data belong to no tensor";
            if (tensorEnd >= end) (end, last) = (tensorEnd, name);
        }
        if (end < length && _allPlaced) yield return $"bytes {end} to {length} of the data, its last, belong to no tensor";
    }
}
