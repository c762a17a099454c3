using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>A public member that a network gets: of an interface that it implements, or of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is, or returns.</param>
/// <param name="Parameters">What a method takes; null for a property.</param>
/// <param name="IsStatic">Whether it belongs to the class.</param>
/// <param name="Shown">As messages show it.</param>
/// <param name="Property">The property that a method is an accessor of; else null.</param>
/// <param name="IsOfInterface">Whether it can be reached through an interface, too.</param>
internal sealed record NeededMember(
    string Name, ITypeSymbol Type, ImmutableArray<(ITypeSymbol Type, bool IsByReference)>? Parameters, bool IsStatic, string Shown, NeededMember? Property = null, bool IsOfInterface = true)
{
    /// <summary>The members of an interface and of those that it derives from, accessors of properties included.</summary>
    public static IEnumerable<NeededMember> Of(INamedTypeSymbol? implemented) =>
        implemented is null ? [] : implemented.AllInterfaces.Prepend(implemented).SelectMany(type => type.GetMembers()).Select(Of).OfType<NeededMember>();

    /// <summary>What runs a network with more than one input or output: the members of INetwork, with an argument for each.</summary>
    /// <param name="network">INetwork.</param>
    /// <param name="pictures">IPictureNetwork.</param>
    /// <param name="ports">What enters and leaves.</param>
    public static IEnumerable<NeededMember> OfPorts(INamedTypeSymbol? network, INamedTypeSymbol? pictures, Ports ports)
    {
        // Input, output, times and batch.
        if (!ports.AreMany || network?.GetMembers("Profile").OfType<IMethodSymbol>().FirstOrDefault() is not { Parameters.Length: 4 } profile)
        {
            yield break;
        }

        ITypeSymbol[] types = [.. profile.Parameters.Select(parameter => parameter.Type)], spans = [.. ports.Inputs.Select(_ => types[0]), .. ports.Outputs.Select(_ => types[1])];
        yield return Method("Forward", [.. spans, types[3]]);
        yield return Method("Profile", [.. spans, types[2], types[3]]);
        if (ports.TakePictures && pictures?.GetMembers("Forward").OfType<IMethodSymbol>().FirstOrDefault() is { Parameters.Length: 5 } forward)
        {
            yield return Method("Forward", [.. forward.Parameters.Take(3).Select(parameter => parameter.Type), .. spans.Skip(1), types[3]]);
        }

        NeededMember Method(string name, ITypeSymbol[] parameters) => new(
            name,
            profile.ReturnType,
            [.. parameters.Select(type => (type, false))],
            IsStatic: false,
            $"{name}({string.Join(", ", parameters.Select(type => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)))})",
            IsOfInterface: false);
    }

    /// <summary>Whether C# lets both be members of one class.</summary>
    public bool IsOverloadOf(ISymbol member) => member is IMethodSymbol own && Parameters is { } parameters && (own.Arity != 0 || !HasParameters(own, parameters));

    /// <summary>Whether it stands where a property's other accessor would, which C# reserves though the property has none.</summary>
    public bool ReservesSetter(ISymbol own) =>
        Parameters is null && own.Name == $"set_{Name}"
        && (own is not IMethodSymbol method || (method.Parameters.Length == 1 && HasParameters(method, [(Type, false)])));

    /// <summary>Whether a method or property of a base class has its kind and type.</summary>
    public bool HasKindOf(ISymbol inherited) => (inherited, Parameters) switch
    {
        (IMethodSymbol method, not null) => SymbolEqualityComparer.Default.Equals(method.ReturnType, Type) && method.RefKind == RefKind.None,
        (IPropertySymbol { SetMethod: null } property, null) => SymbolEqualityComparer.Default.Equals(property.Type, Type) && property.RefKind == RefKind.None,
        _ => false,
    };

    private static NeededMember? Of(ISymbol member)
    {
        string shown = member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        return member switch
        {
            IPropertySymbol property => new(property.Name, property.Type, null, property.IsStatic, shown),
            IMethodSymbol method => new(
                method.Name,
                method.ReturnType,
                [.. method.Parameters.Select(parameter => (parameter.Type, parameter.RefKind != RefKind.None))],
                method.IsStatic,
                shown,
                method.AssociatedSymbol is { } property ? Of(property) : null),
            _ => null,
        };
    }

    private static bool HasParameters(IMethodSymbol method, ImmutableArray<(ITypeSymbol Type, bool IsByReference)> parameters) =>
        method.Parameters.Length == parameters.Length
        && method.Parameters.Zip(parameters, (own, needed) => (own.RefKind != RefKind.None) == needed.IsByReference && SymbolEqualityComparer.Default.Equals(own.Type, needed.Type)).All(same => same);
}
