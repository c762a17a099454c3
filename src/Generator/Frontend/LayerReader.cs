using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>One attribute as a layer of the specification.</summary>
internal static class LayerReader
{
    /// <summary>A layer; <see cref="LayerSpec.Faulty"/> where C# itself finds fault with the attribute: it says so, and we stay silent.</summary>
    public static LayerSpec Read(AttributeData attribute)
    {
        if (IsFaulty(attribute))
        {
            return LayerSpec.Faulty;
        }

        INamedTypeSymbol type = attribute.AttributeClass!;
        IMethodSymbol constructor = attribute.AttributeConstructor!;

        var arguments = ImmutableArray.CreateBuilder<ArgumentSpec>();
        for (int i = 0; i < constructor.Parameters.Length; i++)
        {
            arguments.Add(new(constructor.Parameters[i].Name, ArgumentReader.Read(attribute.ConstructorArguments[i])));
        }

        foreach (var named in attribute.NamedArguments)
        {
            arguments.Add(new(named.Key, ArgumentReader.Read(named.Value)));
        }

        return new(type.FullName(), AttributeText.Write(type, constructor, attribute), arguments.ToImmutable());
    }

    /// <summary>Whether C# finds fault with an attribute.</summary>
    public static bool IsFaulty(AttributeData attribute) =>
        attribute.AttributeClass is null or { TypeKind: TypeKind.Error }
        || HasFaultyConstructor(attribute)
        || attribute.NamedArguments.Any(named => HasError(named.Value));

    /// <summary>Whether C# finds fault with the arguments of an attribute's constructor.</summary>
    public static bool HasFaultyConstructor(AttributeData attribute) =>
        attribute.AttributeConstructor?.Parameters.Length != attribute.ConstructorArguments.Length || attribute.ConstructorArguments.Any(HasError);

    private static bool HasError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(HasError));
}
