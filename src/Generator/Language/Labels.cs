using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>The values named with As in one block or network.</summary>
internal sealed class Labels
{
    /// <summary>The label of the value that entered.</summary>
    public const string Input = "in";

    private readonly Dictionary<string, Value?> values = [];

    public Labels(Value? input) => values[Input] = input;

    /// <summary>Whether there may be labels that are not known here.</summary>
    public bool AreIncomplete { get; set; }

    /// <param name="argument">The argument that gives the label.</param>
    /// <param name="label">The label.</param>
    /// <param name="value">The value; null where it is not known.</param>
    /// <exception cref="LayerException">The label names another value already.</exception>
    public void Define(string argument, string label, Value? value) => Define(argument, label, () => value);

    /// <summary>Labels a value that is made if it can be labelled; where it cannot be made, that is not known.</summary>
    /// <param name="argument">The argument that gives the label.</param>
    /// <param name="label">The label.</param>
    /// <param name="make">Makes the value.</param>
    /// <exception cref="LayerException">The label names another value already, or the value cannot be made.</exception>
    public void Define(string argument, string label, Func<Value?> make)
    {
        if (values.ContainsKey(label))
        {
            throw UsedTwice(argument, label);
        }

        values[label] = null;
        values[label] = make();
    }

    /// <summary>The value with that label; null where it is not known.</summary>
    /// <param name="argument">The argument that names the label.</param>
    /// <param name="label">The label.</param>
    /// <exception cref="LayerException">No value has that label.</exception>
    public Value? Find(string argument, string label) =>
        values.TryGetValue(label, out Value? value) || AreIncomplete ? value : throw Unknown(argument, label, values.Keys);

    public static LayerException UsedTwice(string argument, string label) => new(
        RuleIds.LabelUsedTwice,
        argument,
        label == Input ? "\"in\" is the label of the value that entered; it cannot be given again" : $"the label \"{label}\" is given twice");

    public static LayerException Unknown(string argument, string label, IEnumerable<string> known)
    {
        var labels = known.ToList();
        string? nearest = NearestName.To(label, labels);
        return new(
            RuleIds.UnknownLabel,
            argument,
            $"no value before this is labelled \"{label}\"{(nearest is null ? "." : $"; did you mean \"{nearest}\"?")} Labels here: {string.Join(", ", labels.OrderBy(l => l, StringComparer.Ordinal))}");
    }
}
