using System.Globalization;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Operators;

/// <summary>Layers and shapes from short texts, for tables of cases.</summary>
internal static class Layers
{
    /// <summary>A shape as "6x8x8".</summary>
    public static Shape Parse(string shape) => new(Array.ConvertAll(shape.Split('x'), int.Parse));

    /// <summary>A layer by the name of its attribute, with arguments as "kernel=3 Stride=2,1 Bias=false".</summary>
    public static Operator Read(string layer, string arguments, Shape input)
    {
        var specs = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Split('=')).Select(parts => new ArgumentSpec(parts[0], Value(parts[1])));
        string attribute = $"NetGen.{layer}Attribute";
        var read = new Arguments(new LayerSpec(attribute, layer, specs.ToEquatableArray()), _ => throw new FormatException("no expressions here"));
        return read.Read(() => LayerTable.ByAttribute[attribute].Read(read, input)) ?? throw read.Errors[0];
    }

    public static Operator Combination(string name) => name switch
    {
        "Add" => new Add(),
        "Mul" => new Mul(),
        "Sub" => new Sub(),
        "Div" => new Div(),
        "Max" => new Max(),
        "Min" => new Min(),
        "Concat" => new Concat(),
        "Concat of rows" => new Concat(2),
        "Concat of the last" => new Concat(-1),
        _ => throw new ArgumentException(name),
    };

    private static ArgumentValue Value(string text)
    {
        if (text.Split(',') is { Length: > 1 } items) return new ArgumentValue.Array(items.Select(Value).ToEquatableArray());
        if (bool.TryParse(text, out bool boolean)) return new ArgumentValue.Boolean(boolean);
        if (long.TryParse(text, out long integer)) return new ArgumentValue.Integer(integer);
        return double.TryParse(text, CultureInfo.InvariantCulture, out double real) ? new ArgumentValue.Real(real) : new ArgumentValue.Text(text);
    }
}
