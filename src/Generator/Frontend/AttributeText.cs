using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>
/// An attribute as a reader would write it. From its constants, not from its syntax: an attribute in another assembly has none,
/// and a comment between its arguments must not compile the network again.
/// </summary>
internal static class AttributeText
{
    public static string Write(INamedTypeSymbol type, IMethodSymbol constructor, AttributeData attribute)
    {
        var arguments = new List<string>();
        bool skipped = false;
        for (int i = 0; i < constructor.Parameters.Length; i++)
        {
            IParameterSymbol parameter = constructor.Parameters[i];
            TypedConstant value = attribute.ConstructorArguments[i];
            if (parameter.IsParams && value is { Kind: TypedConstantKind.Array, IsNull: false })
            {
                arguments.AddRange(value.Values.Select(Literal));
            }
            else if (parameter.HasExplicitDefaultValue && IsDefault(parameter, value))
            {
                skipped = true;
            }
            else
            {
                arguments.Add(skipped ? $"{parameter.Name}: {Literal(value)}" : Literal(value));
            }
        }

        arguments.AddRange(attribute.NamedArguments.Select(named => $"{named.Key} = {Literal(named.Value)}"));
        string name = Name(type);
        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }

    /// <summary>The name of an attribute's class without its suffix.</summary>
    public static string Name(INamedTypeSymbol type)
    {
        const string Suffix = "Attribute";
        return type.Name.Length > Suffix.Length && type.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? type.Name.Substring(0, type.Name.Length - Suffix.Length)
            : type.Name;
    }

    private static bool IsDefault(IParameterSymbol parameter, TypedConstant value) =>
        value.Kind != TypedConstantKind.Array && Equals(parameter.ExplicitDefaultValue, value.Value);

    private static string Literal(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Array } => Array(constant.Values),
        { Kind: TypedConstantKind.Enum } => Enumeration(constant),
        { Kind: TypedConstantKind.Type } => $"typeof({(constant.Value as ITypeSymbol)?.Name})",
        _ => Literal(constant.Value),
    };

    private static string Array(ImmutableArray<TypedConstant> items) =>
        items.IsEmpty ? "[]" : $"new[] {{ {string.Join(", ", items.Select(Literal))} }}";

    private static string Enumeration(TypedConstant constant) =>
        ArgumentReader.Read(constant) is ArgumentValue.Enumeration { Name: { Length: > 0 } name } ? $"{constant.Type?.Name}.{name}" : $"({constant.Type?.Name}){Literal(constant.Value)}";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        string s => SymbolDisplay.FormatLiteral(s, quote: true),
        char c => SymbolDisplay.FormatLiteral(c, quote: true),
        float f => $"{NumberText.Of(f)}f",
        double d => NumberText.Of(d),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
