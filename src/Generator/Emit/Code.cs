using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NetGen.Generator.Emit.Indices;

namespace NetGen.Generator.Emit;

/// <summary>A piece of emitted code, and the variables that what it computes of indices is made of. An interpolated string becomes one where one is asked for.</summary>
/// <remarks>Not where two are chosen from by <c>?:</c>, which makes them strings before: what they use is lost.</remarks>
[InterpolatedStringHandler]
internal struct Code
{
    private readonly StringBuilder? text;
    private HashSet<string>? variables;

    /// <param name="literalLength">Characters of the parts as written.</param>
    /// <param name="formattedCount">How many values there are.</param>
    public Code(int literalLength, int formattedCount)
    {
        text = new(literalLength + (formattedCount * 8));
        variables = null;
    }

    /// <summary>Names of the variables.</summary>
    public readonly IEnumerable<string> Variables => variables ?? [];

    public static implicit operator Code(string text) => Of(text, []);

    /// <summary>Code that is text already.</summary>
    public static Code Of(string text, IEnumerable<string> variables)
    {
        var code = new Code(text.Length, 0);
        code.text!.Append(text);
        code.Use(variables);
        return code;
    }

    public readonly void AppendLiteral(string value) => text!.Append(value);

    public readonly void AppendFormatted(string? value) => text!.Append(value);

    public void AppendFormatted(Code value)
    {
        text!.Append(value);
        Use(value.Variables);
    }

    public void AppendFormatted(IndexExpression value)
    {
        text!.Write(value);
        Use(value.Variables);
    }

    public void AppendFormatted(IndexCondition value)
    {
        text!.Write(value);
        Use(value.Variables);
    }

    public readonly void AppendFormatted<T>(T value, string? format = null) =>
        text!.Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    public override readonly string ToString() => text?.ToString() ?? "";

    /// <summary>Most code has none: a set for each would be much of what emitting allocates.</summary>
    private void Use(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            (variables ??= []).Add(name);
        }
    }
}
