using System.Globalization;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Writes an operator as the attribute it would be, without what it would be where nothing is written. Parameters are given in the order of the layer's list.</summary>
internal sealed class Description(string name)
{
    private readonly List<string> arguments = [];

    // Arguments of the constructor are told apart by their order: one that is a default is written where one comes after it that is none.
    private int written;

    /// <summary>A parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">What it is.</param>
    /// <param name="always">Whether it is written where it is the default, too.</param>
    public Description With<T>(LayerParameter<T> parameter, T value, bool always = false) => With(parameter, value!, isWritten: always || !parameter.IsDefault(value));

    /// <summary>A parameter of a number for each dimension.</summary>
    public Description With(SizeParameter parameter, Size value) => With(parameter, value, isWritten: !parameter.IsDefault(value));

    /// <summary>A parameter that another stands in for.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">What it is.</param>
    /// <param name="absent">What the other is.</param>
    public Description With<T>(LayerParameter parameter, T value, T absent) => With(parameter, value!, isWritten: !EqualityComparer<T>.Default.Equals(value, absent));

    /// <summary>A parameter that may be none.</summary>
    public Description WithOptional<T>(LayerParameter parameter, T? value)
        where T : struct => value is { } found ? With(parameter, found, isWritten: true) : this;

    /// <summary>The padding of a window.</summary>
    public Description With(PaddingParameter parameter, Window window)
    {
        Padding padding = window.Padding;
        var sides = Size.Of(window.Rank, padding.Before);
        if (!padding.IsNone)
        {
            Add(parameter, padding == Padding.Of(sides) ? $"{sides}" : padding == window.SamePadding ? "\"same\"" : padding.Show(window.Rank));
        }

        return this;
    }

    public override string ToString() => written == 0 ? name : $"{name}({string.Join(", ", arguments.Take(written))})";

    private Description With(LayerParameter parameter, object value, bool isWritten)
    {
        if (isWritten)
        {
            Add(parameter, Literal(parameter, value));
        }
        else if (parameter.IsPositional)
        {
            arguments.Add(Literal(parameter, value));
        }

        return this;
    }

    private void Add(LayerParameter parameter, string literal)
    {
        if (!parameter.IsPositional)
        {
            arguments.RemoveRange(written, arguments.Count - written);
        }

        arguments.Add(parameter.IsPositional ? literal : $"{parameter.Name} = {literal}");
        written = arguments.Count;
    }

    private static string Literal(LayerParameter parameter, object value) => value switch
    {
        bool b => b ? "true" : "false",
        string or Formula => $"\"{value}\"",
        double d => NumberText.Of(d),
        EquatableArray<int> sizes when sizes.Count == 1 || parameter is SizesParameter { IsList: true } => Joined(sizes),
        EquatableArray<int> sizes => $"{{ {Joined(sizes)} }}",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Joined(EquatableArray<int> sizes) => string.Join(", ", sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));
}
