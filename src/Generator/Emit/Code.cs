using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NetGen.Generator.Emit.Indices;

namespace NetGen.Generator.Emit;

/// <summary>A piece of emitted code, and the variables that what it computes of indices is made of. An interpolated string becomes one where one is asked for.</summary>
/// <remarks>Not where two are chosen from by <c>?:</c>, which makes them strings before: what they use is lost.</remarks>
[InterpolatedStringHandler]
internal readonly struct Code
{
    private readonly StringBuilder? text;
    private readonly HashSet<string>? variables;

    /// <param name="literalLength">Characters of the parts as written.</param>
    /// <param name="formattedCount">How many values there are.</param>
    public Code(int literalLength, int formattedCount)
    {
        text = new(literalLength + (formattedCount * 8));
        variables = [];
    }

    /// <summary>Names of the variables.</summary>
    public IEnumerable<string> Variables => variables ?? [];

    public static implicit operator Code(string text) => Of(text, []);

    /// <summary>Code that is text already.</summary>
    public static Code Of(string text, IEnumerable<string> variables)
    {
        var code = new Code(text.Length, 0);
        code.text!.Append(text);
        code.variables!.UnionWith(variables);
        return code;
    }

    public void AppendLiteral(string value) => text!.Append(value);

    public void AppendFormatted(string? value) => text!.Append(value);

    public void AppendFormatted(Code value)
    {
        text!.Append(value);
        variables!.UnionWith(value.Variables);
    }

    public void AppendFormatted(IndexExpression value)
    {
        text!.Append(value);
        variables!.UnionWith(value.Variables);
    }

    public void AppendFormatted(IndexCondition value)
    {
        text!.Append(value);
        variables!.UnionWith(value.Variables);
    }

    public void AppendFormatted<T>(T value, string? format = null) =>
        text!.Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    public override string ToString() => text?.ToString() ?? "";
}
