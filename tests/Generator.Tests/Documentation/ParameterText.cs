using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>What is said of a parameter, as it follows from the layer's list.</summary>
internal static partial class ParameterText
{
    /// <summary>The documentation comment in the attribute: what the type does not say, too.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="parameter">One of its parameters.</param>
    /// <param name="isValue">Whether the comment is that of the value that a constructor's parameter became, which has no default.</param>
    public static string Comment(LayerSignature layer, LayerParameter parameter, bool isValue = false) => string.Join(' ', new[]
    {
        parameter.Meaning,
        HasOtherName(parameter) ? $"In PyTorch `{parameter.PyTorch}`." : "",
        isValue || parameter.IsRequired ? "" : $"Default{(parameter.Default is null ? ":" : "")} {Default(parameter)}.",
        Forms(layer, parameter) is { Length: > 0 } forms ? $"Takes {forms}." : "",
    }.Where(sentence => sentence.Length > 0));

    /// <summary>What it is where it is not written; empty where it must be.</summary>
    public static string Default(LayerParameter parameter) => parameter switch
    {
        RealParameter { Fraction: { } fraction } => fraction,
        { Default: double number } => Exponent().Replace(number.ToString("R", CultureInfo.InvariantCulture), "e$1"),
        { Default: bool flag } => flag ? "true" : "false",
        { Default: string word } => $"\"{word}\"",
        { Default: { } value } => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => parameter.Absent ?? "",
    };

    /// <summary>Its type, and what it may be.</summary>
    public static string Kind(LayerParameter parameter) => parameter switch
    {
        IntegerParameter { Min: int.MinValue } => "whole number",
        IntegerParameter { Min: var min } => $"whole number, at least {min}",
        RealParameter { Min: 0, Max: float.MaxValue } => "number, at least 0",
        RealParameter { Min: 0, Max: var max } => FormattableString.Invariant($"number, 0 to {max}"),
        RealParameter => "number",
        BooleanParameter => "true or false",
        ChoiceParameter { Words: var words } => string.Join(" or ", words.Select(word => $"\"{word}\"")),
        PaddingParameter { TakesWords: true } => $"whole number for each dimension, at least 0, or {string.Join(" or ", PaddingParameter.Words.Select(word => $"\"{word}\""))}",
        SizeParameter { Min: var min } => $"whole number for each dimension, at least {min}",
        SizesParameter { Min: int.MinValue } => "whole numbers",
        SizesParameter { Min: var min } => $"whole numbers, at least {min}",
        FactorsParameter => "number for each dimension, above 0",
        FormulaParameter => "formula",
        LabelParameter { IsList: true } => "names",
        LabelParameter => "name",
        _ => throw new ArgumentException($"{parameter} is of no kind that is known here"),
    };

    /// <summary>Whether PyTorch's name is another than that of the parameter, whatever its case.</summary>
    public static bool HasOtherName(LayerParameter parameter) =>
        parameter.PyTorch is { } name && !string.Equals(name.Replace("_", "", StringComparison.Ordinal), parameter.Name, StringComparison.OrdinalIgnoreCase);

    private static string Forms(LayerSignature layer, LayerParameter parameter) => parameter switch
    {
        IntegerParameter { Example: var example } => $"a number or an expression, as `\"{example}\"`",
        PaddingParameter { TakesWords: true, Example: var example } => $"a number, {Array(layer, 0)}an expression, as `\"{example}\"`, or a word: `\"same\"` (stride 1 only: the output is as large as the input) or `\"valid\"` (0)",
        SizeParameter { Example: var example, Min: var min } => layer.Rank == 1 ? $"a number or an expression, as `\"{example}\"`" : $"a number, {Array(layer, min)}or an expression, as `\"{example}\"`",
        SizesParameter { IsList: true, Example: var example } => $"numbers and expressions, as `{layer.Name}(\"{example}\", -1)`",
        SizesParameter { Example: var example } => $"a number, an array, as `new[] {{ 6, 4, 4 }}`, or an expression, as `\"{example}\"`",
        FactorsParameter { Example: var example } => $"a number, which need not be whole, {ArrayOfFactors(layer)}or an expression, as `\"{example}\"`",
        _ => "",
    };

    private static string Array(LayerSignature layer, int min) => layer.Rank switch
    {
        1 => "",
        2 => $"an array of {{ height, width }}, as `new[] {{ {min}, 3 }}`, ",
        _ => $"an array of {{ depth, height, width }}, as `new[] {{ {min}, 3, 3 }}`, ",
    };

    private static string ArrayOfFactors(LayerSignature layer) => layer.Rank switch
    {
        1 => "",
        2 => "an array of { height, width }, as `new[] { 2, 1.5 }`, ",
        _ => "an array of { depth, height, width }, as `new[] { 1, 2, 1.5 }`, ",
    };

    [GeneratedRegex("E([-+]?)0*")]
    private static partial Regex Exponent();
}
