using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>The public members that a network gets, those of the interfaces it implements, beside those that the class and its bases have.</summary>
internal static class Contract
{
    /// <summary>The one field of every network. No user calls one so, and what it may hold is for emitted code only.</summary>
    public const string Field = "__netgen";

    /// <summary>Names a member of the contract: its name and how many parameters it takes.</summary>
    public static string Key(string name, int parameters) => $"{name}/{parameters}";

    /// <inheritdoc cref="Key(string, int)"/>
    public static string Key(ISymbol member) => Key(member.Name, member is IMethodSymbol method ? method.Parameters.Length : 0);

    /// <summary>All members of the contract, accessors of properties included.</summary>
    /// <param name="type">The network.</param>
    /// <param name="marker">Its Network or Variant attribute.</param>
    public static ImmutableArray<ISymbol> Members(INamedTypeSymbol type, AttributeData marker)
    {
        INamedTypeSymbol? network = marker.AttributeClass?.ContainingAssembly?.GetTypeByMetadataName("NetGen.INetwork`1");
        INamedTypeSymbol? gpu = GpuTarget.Interface(type.ContainingModule);
        return [.. network?.Construct(type).GetMembers() ?? [], .. gpu?.GetMembers() ?? []];
    }

    /// <summary>The members of the class whose names the contract needs, each with the member of the contract.</summary>
    public static IEnumerable<(ISymbol Own, ISymbol Needed)> Taken(INamedTypeSymbol type, ImmutableArray<ISymbol> contract) =>
        from needed in contract
        from own in type.GetMembers()
        where own.IsWritten() && own is not IMethodSymbol { AssociatedSymbol: not null }
            && (((own.Name == needed.Name || own.MetadataName == needed.Name) && !IsOverload(own, needed)) || IsSetter(own, needed))
        select (own, needed is IMethodSymbol { AssociatedSymbol: { } property } ? property : needed);

    /// <summary>The members of the contract that a base class declares abstract, each with that member.</summary>
    public static IEnumerable<(ISymbol Inherited, ISymbol Needed)> Abstract(INamedTypeSymbol type, ImmutableArray<ISymbol> contract)
    {
        foreach (ISymbol needed in contract.Where(m => m is not IMethodSymbol { AssociatedSymbol: not null }))
        {
            ISymbol? inherited = Bases(type)
                .SelectMany(b => b.GetMembers(needed.Name))
                .FirstOrDefault(m => !IsOverload(m, needed));
            if (inherited is { IsAbstract: true })
            {
                yield return (inherited, needed);
            }
        }
    }

    public static IEnumerable<Problem> Problems(INamedTypeSymbol type, ImmutableArray<ISymbol> contract)
    {
        foreach (var (own, needed) in Taken(type, contract).GroupBy(pair => pair.Own, SymbolEqualityComparer.Default).Select(same => same.First()))
        {
            string remedy = own is IMethodSymbol && needed is IMethodSymbol ? "another name or other parameters" : "another name";
            yield return new(
                RuleIds.MemberTaken,
                new(type.FullName(), -1, null, own.GetDocumentationCommentId()),
                $"{type.Name}.{own.Name} stands where {Show(needed)} of every network is written; give it {remedy}");
        }

        foreach (ISymbol field in type.GetMembers(Field).Where(Symbols.IsWritten))
        {
            yield return new(RuleIds.MemberTaken, new(type.FullName(), -1, null, field.GetDocumentationCommentId()), $"{type.Name}.{field.Name} stands where the field of every network is written; give it another name");
        }

        foreach (var (inherited, needed) in Abstract(type, contract).Where(pair => !CanOverride(type, pair.Inherited, pair.Needed)).GroupBy(pair => pair.Inherited, SymbolEqualityComparer.Default).Select(same => same.First()))
        {
            yield return new(
                RuleIds.UnsupportedType,
                new(type.FullName(), -1, null),
                $"{type.Name} must not inherit the abstract member {Show(inherited)}: {Show(needed)} of every network has its name and cannot override it");
        }
    }

    /// <summary>Whether it stands where a property's other accessor would, which C# reserves though the property has none.</summary>
    private static bool IsSetter(ISymbol own, ISymbol needed) =>
        needed is IPropertySymbol property && own.Name == $"set_{needed.Name}"
        && (own is not IMethodSymbol method
            || (method.Parameters.Length == 1 && method.Parameters[0].RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, property.Type)));

    /// <summary>Whether C# lets both be members of one class.</summary>
    private static bool IsOverload(ISymbol member, ISymbol needed) =>
        member is IMethodSymbol own && needed is IMethodSymbol other && (own.Arity != other.Arity || !SameParameters(own.Parameters, other.Parameters));

    private static bool SameParameters(ImmutableArray<IParameterSymbol> a, ImmutableArray<IParameterSymbol> b) =>
        a.Length == b.Length && a.Zip(b, (p, q) => (p.RefKind == RefKind.None) == (q.RefKind == RefKind.None) && SymbolEqualityComparer.Default.Equals(p.Type, q.Type)).All(same => same);

    private static bool CanOverride(INamedTypeSymbol type, ISymbol inherited, ISymbol needed) =>
        inherited.DeclaredAccessibility == Accessibility.Public && !needed.IsStatic && type.Name != needed.Name && CallWarnings.Of(inherited) is null && (inherited, needed) switch
        {
            (IMethodSymbol a, IMethodSymbol b) => SymbolEqualityComparer.Default.Equals(a.ReturnType, b.ReturnType) && a.RefKind == b.RefKind,
            (IPropertySymbol { SetMethod: null } a, IPropertySymbol b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.RefKind == b.RefKind,
            _ => false,
        };

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? b = type.BaseType; b is not null; b = b.BaseType)
        {
            yield return b;
        }
    }

    private static string Show(ISymbol member) => member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
