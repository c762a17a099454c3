using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Finds in the syntax what a <see cref="Place"/> means.</summary>
internal static class PlaceLocator
{
    private static readonly Regex Element = new(@"^(?<name>.*)\[(?<index>[0-9]+)\]$", RegexOptions.CultureInvariant);

    /// <summary>The argument; where it is not written, its attribute; where there is none, the name of the class.</summary>
    public static Location Find(Place place, INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? attribute = place.Layer >= 0
            ? type.LayerAttributes().ElementAtOrDefault(place.Layer)
            : place.Argument is null ? null : Marker(type);
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return type.Locations.FirstOrDefault(l => l.IsInSource) ?? Location.None;
        }

        SyntaxNode found = place.Argument is { } argument ? Argument(syntax, attribute, argument) ?? syntax : syntax;
        return found.GetLocation();
    }

    private static AttributeData? Marker(INamedTypeSymbol type) =>
        type.FindAttribute(AttributeNames.Network) ?? type.FindAttribute(AttributeNames.Variant) ?? type.FindAttribute(AttributeNames.Block);

    private static SyntaxNode? Argument(AttributeSyntax syntax, AttributeData attribute, string argument)
    {
        if (argument == VariantReader.BaseArgument)
        {
            return TypeArgument(syntax.Name);
        }

        var element = Element.Match(argument);
        string name = element.Success ? element.Groups["name"].Value : argument;
        int? index = element.Success ? int.Parse(element.Groups["index"].Value, CultureInfo.InvariantCulture) : null;

        var arguments = syntax.ArgumentList?.Arguments ?? default;
        var written = arguments.FirstOrDefault(a => (a.NameEquals?.Name.Identifier.ValueText ?? a.NameColon?.Name.Identifier.ValueText) == name)
            ?? Positional(arguments, attribute, name, ref index);
        return written is null ? null
            : index is { } i ? Items(written.Expression).ElementAtOrDefault(i) ?? written.Expression
            : written.Expression;
    }

    /// <summary>An argument without a name. An element of a params list is an argument of its own, and takes the index away.</summary>
    private static AttributeArgumentSyntax? Positional(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, AttributeData attribute, string name, ref int? index)
    {
        var positional = arguments.Where(a => a.NameEquals is null && a.NameColon is null).ToList();
        IParameterSymbol? parameter = attribute.AttributeConstructor?.Parameters.FirstOrDefault(p => p.Name == name);
        if (parameter is null)
        {
            return null;
        }

        // One argument to a params list may be the array itself.
        bool isExpanded = parameter.IsParams
            && !(positional.Count == parameter.Ordinal + 1 && positional[parameter.Ordinal].Expression.Kind() is SyntaxKind.ArrayCreationExpression or SyntaxKind.ImplicitArrayCreationExpression or SyntaxKind.CollectionExpression);
        int at = parameter.Ordinal;
        if (isExpanded && index is { } i)
        {
            at += i;
            index = null;
        }

        return positional.ElementAtOrDefault(at);
    }

    private static IEnumerable<SyntaxNode> Items(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        CollectionExpressionSyntax collection => collection.Elements,
        _ => [],
    };

    private static SyntaxNode? TypeArgument(NameSyntax name) => name switch
    {
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments.FirstOrDefault(),
        QualifiedNameSyntax qualified => TypeArgument(qualified.Right),
        AliasQualifiedNameSyntax alias => TypeArgument(alias.Name),
        _ => null,
    };
}
