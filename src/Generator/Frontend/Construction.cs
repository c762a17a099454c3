using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>
/// How Load, Create and Share make objects of a network: through the class's own constructor without parameters or, where it declares none at all, through
/// that of its base class. There is never an object whose constructor has not run.
/// </summary>
internal static class Construction
{
    private const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    public static bool DeclaresConstructors(INamedTypeSymbol type) => type.InstanceConstructors.Any(c => c.IsWritten());

    /// <summary>Whether the base class has a constructor that could be called without arguments.</summary>
    public static bool HasBaseConstructor(INamedTypeSymbol type) => WithoutArguments(type.BaseType, type) is { Count: 1 } usable && CallWarnings.Of(usable[0]) is null;

    /// <summary>Members that callers of the class's constructors must set, those of its base classes included.</summary>
    public static IEnumerable<ISymbol> RequiredMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (ISymbol member in declaring.GetMembers().Where(m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                yield return member;
            }
        }
    }

    /// <summary>Whether the base class's constructor says that it sets all required members.</summary>
    public static bool BaseSetsRequiredMembers(INamedTypeSymbol type) =>
        !DeclaresConstructors(type) && WithoutArguments(type.BaseType, type).Any(Sets);

    public static IEnumerable<Problem> Problems(INamedTypeSymbol type)
    {
        var place = new Place(type.FullName(), -1, null);
        if (type.IsRecord)
        {
            yield return new(RuleIds.UnsupportedType, place, $"{type.Name} must not be a record: a copy of an object would run in the workspace of the first");
            yield break;
        }

        bool declares = DeclaresConstructors(type);
        if (!declares && type.BaseType is null or { TypeKind: TypeKind.Error })
        {
            yield break;
        }

        var usable = WithoutArguments(declares ? type : type.BaseType, type);
        if (usable.Count != 1)
        {
            string found = usable.Count > 1 ? "more than one that" : "none that";
            string name = Identifiers.Escape(type.Name);
            yield return new(RuleIds.UnsupportedType, place, declares
                ? $"{type.Name} must have a constructor without parameters, by which Load, Create and Share make objects: of those it declares, {found} can be called without arguments. Add {name}() : this(...)"
                : $"{type.Name} must have a constructor without parameters, by which Load, Create and Share make objects: its base class {type.BaseType!.Name} has {found} could be called without arguments. Add {name}() : base(...)");
            yield break;
        }

        if (CallWarnings.Of(usable[0]) is { } warning)
        {
            yield return new(
                RuleIds.UnsupportedType,
                place,
                $"{type.Name} must have a constructor without parameters that anybody may call, by which Load, Create and Share make objects: that of {usable[0].ContainingType.Name} is marked {warning}");
            yield break;
        }

        if (!Sets(usable[0]) && RequiredMembers(type).FirstOrDefault(m => !HasInitializer(m)) is { } required)
        {
            yield return new(
                RuleIds.UnsupportedType,
                place,
                $"{type.Name} must not have the required member {required.Name} without a value, which Load, Create and Share do not know: give it an initializer, or declare a constructor without parameters that sets it and is marked [SetsRequiredMembers]");
        }
    }

    /// <summary>The constructors that <c>new()</c> could mean: the one that has no parameters, or all that have none but optional ones.</summary>
    private static IReadOnlyList<IMethodSymbol> WithoutArguments(INamedTypeSymbol? type, INamedTypeSymbol caller)
    {
        var usable = (type?.InstanceConstructors ?? []).Where(c => (c.IsWritten() || !SymbolEqualityComparer.Default.Equals(type, caller)) && IsAccessible(c, caller) && c.Parameters.All(p => p.IsOptional || p.IsParams)).ToList();
        return usable.Find(c => c.Parameters.IsEmpty) is { } exact ? [exact] : usable;
    }

    private static bool IsAccessible(IMethodSymbol constructor, INamedTypeSymbol caller) => constructor.DeclaredAccessibility switch
    {
        Accessibility.Private => IsIn(caller, constructor.ContainingType),
        Accessibility.Internal or Accessibility.ProtectedAndInternal =>
            SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, caller.ContainingAssembly) || constructor.ContainingAssembly.GivesAccessTo(caller.ContainingAssembly),
        _ => true,
    };

    private static bool IsIn(INamedTypeSymbol? inner, INamedTypeSymbol outer)
    {
        while (inner is not null && !SymbolEqualityComparer.Default.Equals(inner, outer))
        {
            inner = inner.ContainingType;
        }

        return inner is not null;
    }

    private static bool Sets(IMethodSymbol constructor) => constructor.GetAttributes().Any(a => a.AttributeClass?.FullName() == SetsRequiredMembers);

    private static bool HasInitializer(ISymbol member) => member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() switch
    {
        PropertyDeclarationSyntax property => property.Initializer is not null,
        VariableDeclaratorSyntax field => field.Initializer is not null,
        _ => false,
    });
}
