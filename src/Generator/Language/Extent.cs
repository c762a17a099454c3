using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>How much of a network is wanted: where it ends, and what is left out of it. Told of each layer and block as it is walked through.</summary>
/// <param name="part">What a variant says; null for all.</param>
internal sealed class Extent(PartSpec? part)
{
    private readonly HashSet<string> names = [];
    private readonly HashSet<string> found = [];
    private readonly Dictionary<string, Mark> labels = [];
    private Mark? last;

    /// <summary>Where the part ends; null where that is where the network ends, or is not known.</summary>
    public Mark? End => part?.Until is not { } until ? null : last ?? (labels.TryGetValue(until, out Mark? label) ? label : null);

    /// <summary>Whether a layer or block of that name is left out.</summary>
    public bool Omits(string name)
    {
        names.Add(name);
        if (part?.Omitted.FirstOrDefault(omitted => PartSpec.IsWithin(name, omitted)) is not { } which)
        {
            return false;
        }

        found.Add(which);
        return true;
    }

    /// <summary>A layer or block of that name has been walked through.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="mark">What there is after it.</param>
    public void Pass(string name, Mark mark)
    {
        if (part?.Until is { } until && PartSpec.IsWithin(name, until))
        {
            last = mark;
        }
    }

    /// <summary>A value has been given a label.</summary>
    public void Label(string label, Mark mark) => labels[label] = mark;

    /// <summary>What names nothing.</summary>
    /// <param name="type">The variant.</param>
    /// <param name="network">Its base, as it is shown.</param>
    public IEnumerable<Problem> Problems(string type, string network)
    {
        if (part?.Until is { } until && End is null)
        {
            yield return Unknown("Until", until, [.. names, .. labels.Keys], "no layer or block has a name that begins so, and no value that label");
        }

        foreach (string omitted in part?.Omitted.Where(name => !found.Contains(name)) ?? [])
        {
            yield return Unknown("Without", omitted, [.. names], "no layer or block has a name that begins so");
        }

        Problem Unknown(string argument, string written, IReadOnlyList<string> known, string what)
        {
            // Of each name all beginnings count.
            var beginnings = known.SelectMany(name => name.Select((letter, i) => (letter, i)).Where(at => at.letter == '.').Select(at => name.Substring(0, at.i)).Append(name)).Distinct();
            string? nearest = NearestName.To(written, beginnings.ToList());
            return new(RuleIds.UnknownLabel, new(type, -1, argument), $"{argument} = \"{written}\": in {network}, {what}{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}");
        }
    }

    /// <summary>What there is at a place of the network.</summary>
    /// <param name="Value">The value; null where it is not known.</param>
    /// <param name="Problems">How many problems stand before it.</param>
    internal sealed record Mark(Value? Value, int Problems);
}
