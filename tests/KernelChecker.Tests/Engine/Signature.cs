using System.Reflection;
using System.Runtime.CompilerServices;

namespace ILGPU.Checker.Tests;

/// <summary>Writes public types and members so that they can be compared between assemblies, as a caller sees them.</summary>
internal static class Signature
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    /// <summary>What kind of type it is, and the values of an enumeration.</summary>
    public static string OfType(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        return $"{kind} {type.FullName}{Constraints(type.GetGenericArguments())}";
    }

    /// <summary>The public members that a caller can use: its own, or the inherited ones, too.</summary>
    public static IEnumerable<string> OfMembers(Type type, bool inherited)
    {
        var members = type.GetMembers(inherited ? All : All | BindingFlags.DeclaredOnly).AsEnumerable();
        if (inherited && type.IsInterface)
            members = members.Concat(type.GetInterfaces().SelectMany(parent => parent.GetMembers(All)));
        return members.Where(member => member is not Type).Select(OfMember);
    }

    /// <summary>The interfaces that a caller can convert it to.</summary>
    public static IEnumerable<string> OfInterfaces(Type type) => type.GetInterfaces().Where(parent => parent.IsVisible).Select(Name);

    private static string OfMember(MemberInfo member) => member switch
    {
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Arity(method)}({Parameters(method)}){Constraints(method.GetGenericArguments())}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property => $"property {Name(property.PropertyType)} {property.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Arity(MethodBase method) => method.IsGenericMethod ? $"`{method.GetGenericArguments().Length}" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{(parameter.IsOut ? "out " : parameter.IsIn ? "in " : "")}{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Constraints(Type[] parameters) =>
        string.Concat(parameters.Where(parameter => parameter.IsGenericParameter).Select(parameter =>
            $" where {Name(parameter)} : {parameter.GenericParameterAttributes & GenericParameterAttributes.SpecialConstraintMask}"
            + string.Concat(parameter.GetGenericParameterConstraints().Select(constraint => $", {Name(constraint)}"))));

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return $"ref {Name(type.GetElementType()!)}";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        // By position: what a type parameter is called does not matter to a caller.
        if (type.IsGenericParameter)
            return $"{(type.DeclaringMethod is null ? "!" : "!!")}{type.GenericParameterPosition}";
        return type.IsGenericType
            ? $"{type.GetGenericTypeDefinition().FullName}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.FullName ?? type.Name;
    }
}
