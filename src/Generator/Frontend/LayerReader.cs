using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>One attribute as a layer of the specification.</summary>
internal static class LayerReader
{
    /// <summary>Null where C# itself finds fault with the attribute: it says so, and we stay silent.</summary>
    public static LayerSpec? Read(AttributeData attribute)
    {
        if (attribute is not { AttributeClass: { TypeKind: not TypeKind.Error } type, AttributeConstructor: { } constructor }
            || constructor.Parameters.Length != attribute.ConstructorArguments.Length
            || attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(n => n.Value)).Any(HasError))
        {
            return null;
        }

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

    private static bool HasError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(HasError));
}
