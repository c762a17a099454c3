using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Finds in the syntax what a <see cref="Place"/> means.</summary>
internal static class PlaceLocator
{
    /// <summary>The argument; where it is not written, its attribute; where there is none, the member, or the name of the class.</summary>
    public static Location Find(Place place, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (place.Member is { } member && type.GetMembers().FirstOrDefault(m => m.GetDocumentationCommentId() == member) is { } own)
        {
            return own.Locations[0];
        }

        AttributeData? attribute = place.Layer >= 0
            ? type.LayerAttributes().ElementAtOrDefault(place.Layer)
            : place.Argument is null ? null : Marker(type);
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return type.Locations.FirstOrDefault(l => l.IsInSource) ?? Location.None;
        }

        Location location = (place.Argument is { } argument ? Argument(syntax, attribute, argument) : null) ?? syntax.GetLocation();
        return place.Characters is { } characters
            && syntax.FindNode(location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
            && StringLiteral.Find(literal.Token, characters) is { } span
            ? Location.Create(syntax.SyntaxTree, span)
            : location;
    }

    private static AttributeData? Marker(INamedTypeSymbol type) =>
        type.FindAttribute(AttributeNames.Network) ?? type.FindAttribute(AttributeNames.Variant) ?? type.FindAttribute(AttributeNames.Block);

    private static Location? Argument(AttributeSyntax syntax, AttributeData attribute, string argument)
    {
        if (argument == VariantReader.BaseArgument)
        {
            return TypeArgument(syntax.Name)?.GetLocation();
        }

        var (name, index) = ArgumentName.Parse(argument);
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        if (arguments.FirstOrDefault(a => (a.NameEquals?.Name.Identifier.ValueText ?? a.NameColon?.Name.Identifier.ValueText) == name) is { } named)
        {
            return InArray(named.Expression, index);
        }

        // A named argument may stand before one without a name, in its own place.
        IParameterSymbol? parameter = attribute.AttributeConstructor?.Parameters.FirstOrDefault(p => p.Name == name);
        var written = arguments.Where(a => a.NameEquals is null).Skip(parameter?.Ordinal ?? int.MaxValue).TakeWhile(a => a.NameColon is null).ToList();
        if (written.Count == 0)
        {
            return null;
        }

        if (!parameter!.IsParams || (written.Count == 1 && IsArray(written[0].Expression)))
        {
            return InArray(written[0].Expression, index);
        }

        return index is { } i
            ? written.ElementAtOrDefault(i)?.GetLocation()
            : Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(written[0].SpanStart, written[written.Count - 1].Span.End));
    }

    private static bool IsArray(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax;

    private static Location InArray(ExpressionSyntax expression, int? index) =>
        ((index is { } i ? Items(expression).ElementAtOrDefault(i) : null) ?? expression).GetLocation();

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
