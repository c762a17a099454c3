using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Language;

/// <summary>
/// Prefixes of parameter names, as in a PyTorch state dict: an explicit Name, or the number that the layer would have in a
/// <c>torch.nn.Sequential</c> of all modules of the class.
/// </summary>
internal sealed class LayerNames(string prefix)
{
    private static readonly Regex LastNumber = new(@"[0-9]+(?=[^0-9]*$)", RegexOptions.CultureInvariant);
    private int modules;

    /// <summary>The prefix of the next module.</summary>
    /// <param name="name">Its Name; null where it has none.</param>
    /// <param name="repetition">Which repetition of its attribute it is, from 0.</param>
    /// <exception cref="LayerException">The name has no number to count up, or is no text that a file can hold.</exception>
    public string Next(string? name, int repetition)
    {
        if (name is not null)
        {
            RequireText("Name", name);
        }

        string own = name is null ? modules.ToString(CultureInfo.InvariantCulture) : CountUp(name, repetition);
        modules++;
        return Join(prefix, own);
    }

    /// <summary>The prefix of a tensor of the class itself, which is no module's.</summary>
    /// <exception cref="LayerException">Its label is no text that a file can hold.</exception>
    public string OfTensor(string label)
    {
        RequireText("label", label);
        return prefix;
    }

    /// <summary>A prefix and what comes after it; either may be empty.</summary>
    public static string Join(string prefix, string own) =>
        prefix.Length == 0 ? own
        : own.Length == 0 ? prefix
        : $"{prefix}.{own}";

    /// <summary>C# takes any 16-bit characters for a string; parameters' names are stored as UTF-8.</summary>
    private static void RequireText(string argument, string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogatePair(name, i))
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]))
            {
                throw new LayerException(RuleIds.InvalidArgument, argument, $"{argument} must be text that a weights file can hold, found half of a surrogate pair, \\u{(int)name[i]:x4}, at {i}");
            }
        }
    }

    private static string CountUp(string name, int repetition)
    {
        if (repetition == 0)
        {
            return name;
        }

        Match number = LastNumber.Match(name);
        if (!number.Success || !int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int first) || first > int.MaxValue - repetition)
        {
            string found = number.Success ? $"has {number.Value}, which goes beyond 2^31 - 1" : "has none";
            throw new LayerException(RuleIds.InvalidArgument, "Name", $"Repeat counts up the last number of Name, and \"{name}\" {found}; write \"{name}.0\" for example");
        }

        string counted = (first + repetition).ToString(CultureInfo.InvariantCulture);
        return name.Substring(0, number.Index) + counted + name.Substring(number.Index + number.Length);
    }
}
