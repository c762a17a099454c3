namespace NetGen;

/// <summary>Who owns which bytes of a safetensors file's data: every byte must have exactly one owner.</summary>
/// <param name="length">Bytes of data; null where that is not known, so that they are as many as the tensors need.</param>
internal sealed class SafetensorsLayout(long? length)
{
    private readonly List<(long Begin, long End, string Name)> _beyond = [];
    private readonly List<(long Begin, long End, string Name)> _places = [];
    private bool _allPlaced = true;

    /// <summary>Records a tensor's place.</summary>
    /// <returns>False where that is no place in the data, with a problem added unless it was reported before or is one of <see cref="Problems"/>.</returns>
    public bool Place(string name, long[]? offsets, List<string> problems)
    {
        if (offsets is [long begin, long end] && begin <= end)
        {
            if (length is null || end <= length)
            {
                _places.Add((begin, end, name));
                return true;
            }
            _beyond.Add((begin, end, name));
        }
        else if (offsets is not null)
        {
            problems.Add(offsets is [long b, long e]
                ? $"data_offsets of {MessageText.Quote(name)} are reversed: {b} to {e}"
                : $"data_offsets of {MessageText.Quote(name)} must be two numbers, and are {offsets.Length}");
        }
        _allPlaced = false;
        return false;
    }

    /// <summary>Whether tensors lie beyond the data.</summary>
    public bool IsTruncated => _beyond.Count > 0;

    /// <summary>The end of the last tensor.</summary>
    public long End => _places.Count == 0 ? 0 : _places.Max(place => place.End);

    /// <summary>That data is missing, overlaps, and the holes, unless they may belong to a tensor that has no place.</summary>
    public IEnumerable<string> Problems()
    {
        if (_beyond.Count > 0)
        {
            var (first, beyond, tensor) = _beyond.MinBy(place => (place.Begin, place.End));
            string others = _beyond.Count == 1 ? "" : _beyond.Count == 2 ? ", and another tensor is beyond" : $", and {_beyond.Count - 1} other tensors are beyond";
            yield return $"tensor {MessageText.Quote(tensor)} is at bytes {first} to {beyond} of the data, which ends at {length}{others}: a truncated file?";
        }
        long end = 0;
        string last = "";
        foreach (var (begin, tensorEnd, name) in _places.OrderBy(place => (place.Begin, place.End)))
        {
            if (begin < end) yield return $"tensors {MessageText.Quote(last)} and {MessageText.Quote(name)} overlap at byte {begin} of the data";
            if (begin > end && _allPlaced) yield return $"bytes {end} to {begin} of the data belong to no tensor";
            if (tensorEnd >= end) (end, last) = (tensorEnd, name);
        }
        if (end < length && _allPlaced) yield return $"bytes {end} to {length} of the data, its last, belong to no tensor";
    }
}
