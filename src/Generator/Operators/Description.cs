using System.Globalization;
using NetGen.Generator.Graph;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators;

/// <summary>Writes an operator as the attribute it would be: required arguments first, then those that differ from their default.</summary>
internal sealed class Description(string name, params object[] required)
{
    private readonly List<string> arguments = required.Select(Literal).ToList();

    public Description With<T>(string argument, T value, T absent)
    {
        if (!EqualityComparer<T>.Default.Equals(value, absent))
        {
            arguments.Add($"{argument} = {Literal(value!)}");
        }

        return this;
    }

    public Description WithPadding(Window window)
    {
        Padding padding = window.Padding;
        var sides = Size.Of(window.Rank, padding.Before);
        if (!padding.IsNone)
        {
            arguments.Add($"Padding = {(padding == Padding.Of(sides) ? $"{sides}" : padding == window.SamePadding ? "\"same\"" : padding.Show(window.Rank))}");
        }

        return this;
    }

    public override string ToString() => arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";

    private static string Literal(object value) => value switch
    {
        bool b => b ? "true" : "false",
        string s => $"\"{s}\"",
        double d => NumberText.Of(d),
        EquatableArray<int> sizes => sizes.Count == 1 ? $"{sizes[0]}" : $"{{ {string.Join(", ", sizes)} }}",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
