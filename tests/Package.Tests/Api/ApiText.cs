using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetGen.Package.Tests;

/// <summary>Types and their members as text, in the manner of C#.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>Kind, name and bases: <c>struct NetGen.Cpu.ReLU : IActivation</c>.</summary>
    public static string Head(Type type) => $"{Kind(type)} {FullNameOf(type)}{Bases(type)}";

    /// <summary>What users of the type see, and classes that derive from it.</summary>
    public static IEnumerable<string> Members(Type type) => type.GetMembers(Declared).Where(IsWritten).Select(Line).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>The types that a type is made of, and those in the signatures of its members.</summary>
    public static IEnumerable<Type> Mentioned(Type type) =>
    [
        .. type.GetInterfaces(),
        .. type.BaseType is { } parent ? [parent] : Array.Empty<Type>(),
        .. type.GetMembers(Declared).SelectMany(member => member switch
        {
            FieldInfo { IsPublic: true } field => [field.FieldType],
            PropertyInfo { GetMethod: { } get } property when IsVisible(get) => [property.PropertyType],
            MethodInfo method when IsVisible(method) => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType), .. method.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints())],
            ConstructorInfo constructor when IsVisible(constructor) => constructor.GetParameters().Select(p => p.ParameterType),
            _ => Array.Empty<Type>(),
        }),
    ];

    /// <summary>With its namespace and type parameters.</summary>
    public static string FullNameOf(Type type) => $"{type.Namespace}.{NameOf(type)}";

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsByRefLike: true } => "ref struct",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        string constraints = type.IsGenericTypeDefinition ? string.Concat(type.GetGenericArguments().Select(Constraint)) : "";
        var bases = type.GetInterfaces().Where(i => i.IsPublic).Select(NameOf).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases.Insert(0, NameOf(parent));
        }

        return (bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}") + constraints;
    }

    // What the compiler adds to records is no decision of ours.
    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true, IsLiteral: true } field => $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo { IsPublic: true } field when field.Name != "value__" => $"{(field.IsStatic ? "static " : "")}{NameOf(field.FieldType)} {field.Name}",
        ConstructorInfo constructor when IsVisible(constructor) => $"{Access(constructor)}new({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Access(method)}{NameOf(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)}){Constraints(method)}",
        PropertyInfo property when property.GetMethod is { } get && IsVisible(get) => $"{Access(get)}{NameOf(property.PropertyType)} {property.Name}{Indices(property)} {{ get;{Setter(property)} }}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // Of an interface's members it matters most whether those who implement it must have them.
    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "") + (method.DeclaringType!.IsInterface && method.IsVirtual ? method.IsAbstract ? "abstract " : "virtual " : "");

    private static string Setter(PropertyInfo property) => property.SetMethod switch
    {
        { } set when !IsVisible(set) => "",
        { } set when set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) => " init;",
        { } => " set;",
        null => "",
    };

    private static string Indices(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indices ? $"[{string.Join(", ", indices.Select(index => $"{NameOf(index.ParameterType)} {index.Name}"))}]" : "";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Constraints(MethodInfo method) =>
        method.IsGenericMethodDefinition ? string.Concat(method.GetGenericArguments().Select(Constraint)) : "";

    private static string Constraint(Type parameter)
    {
        bool isStruct = parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] all = [.. isStruct ? ["struct"] : Array.Empty<string>(), .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(NameOf)];
        return all.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", all)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}{Default(p)}"));

    private static string Default(System.Reflection.ParameterInfo parameter) =>
        parameter.HasDefaultValue ? $" = {Convert.ToString(parameter.DefaultValue ?? "default", CultureInfo.InvariantCulture)}" : "";

    private static string NameOf(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsByRef || type.IsPointer || type.IsArray)
        {
            return NameOf(type.GetElementType()!) + (type.IsByRef ? "&" : type.IsPointer ? "*" : "[]");
        }

        string name = type.Name.Split('`')[0];
        if (type.IsNested && !type.IsGenericParameter)
        {
            name = $"{NameOf(type.DeclaringType!)}.{name}";
        }

        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
