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
    public static string Key(NeededMember member) => Key(member.Name, member.Parameters?.Length ?? 0);

    /// <summary>All members of the contract, accessors of properties included.</summary>
    /// <param name="type">The network.</param>
    /// <param name="marker">Its Network or Variant attribute.</param>
    /// <param name="ports">What enters and leaves.</param>
    public static ImmutableArray<NeededMember> Members(INamedTypeSymbol type, AttributeData marker, Ports ports)
    {
        string implemented = !ports.AreSingle ? "NetGen.ICompiledNetwork`1" : ports.TakePictures ? "NetGen.IPictureNetwork`1" : "NetGen.INetwork`1";
        INamedTypeSymbol? network = Interface(implemented), gpu = GpuTarget.Interface(type.ContainingModule);
        return [.. NeededMember.Of(network), .. NeededMember.OfPorts(Interface("NetGen.INetwork`1"), Interface("NetGen.IPictureNetwork`1"), ports), .. NeededMember.Of(gpu)];

        INamedTypeSymbol? Interface(string name) => marker.AttributeClass?.ContainingAssembly?.GetTypeByMetadataName(name)?.Construct(type);
    }

    /// <summary>The members of the class whose names the contract needs, each with the member of the contract.</summary>
    public static IEnumerable<(ISymbol Own, NeededMember Needed)> Taken(INamedTypeSymbol type, ImmutableArray<NeededMember> contract) =>
        from needed in contract
        from own in type.GetMembers()
        where own.IsWritten() && own is not IMethodSymbol { AssociatedSymbol: not null }
            && (((own.Name == needed.Name || own.MetadataName == needed.Name) && !needed.IsOverloadOf(own)) || needed.ReservesSetter(own))
        select (own, needed.Property ?? needed);

    /// <summary>The members of the contract that a base class declares abstract, each with that member.</summary>
    public static IEnumerable<(ISymbol Inherited, NeededMember Needed)> Abstract(INamedTypeSymbol type, ImmutableArray<NeededMember> contract)
    {
        foreach (NeededMember needed in contract.Where(m => m.Property is null))
        {
            ISymbol? inherited = Bases(type)
                .SelectMany(b => b.GetMembers(needed.Name))
                .FirstOrDefault(m => !needed.IsOverloadOf(m));
            if (inherited is { IsAbstract: true })
            {
                yield return (inherited, needed);
            }
        }
    }

    public static IEnumerable<Problem> Problems(INamedTypeSymbol type, ImmutableArray<NeededMember> contract)
    {
        foreach (var (own, needed) in Taken(type, contract).GroupBy(pair => pair.Own, SymbolEqualityComparer.Default).Select(same => same.First()))
        {
            string remedy = own is IMethodSymbol && needed.Parameters is not null ? "another name or other parameters" : "another name";
            yield return new(
                RuleIds.MemberTaken,
                new(type.FullName(), -1, null, own.GetDocumentationCommentId()),
                $"{type.Name}.{own.Name} stands where {needed.Shown} of every network is written; give it {remedy}");
        }

        foreach (NeededMember needed in contract.Where(member => !member.IsOfInterface && member.Name == type.Name).Take(1))
        {
            yield return new(RuleIds.MemberTaken, new(type.FullName(), -1, null), $"{type.Name} gets {needed.Shown}, and a class has no member of its own name; give it another name");
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
                $"{type.Name} must not inherit the abstract member {Show(inherited)}: {needed.Shown} of every network has its name and cannot override it");
        }
    }

    private static bool CanOverride(INamedTypeSymbol type, ISymbol inherited, NeededMember needed) =>
        inherited.DeclaredAccessibility == Accessibility.Public && !needed.IsStatic && type.Name != needed.Name && CallWarnings.Of(inherited) is null && needed.HasKindOf(inherited);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? b = type.BaseType; b is not null; b = b.BaseType)
        {
            yield return b;
        }
    }

    private static string Show(ISymbol member) => member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
