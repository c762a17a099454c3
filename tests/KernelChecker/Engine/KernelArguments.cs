using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ILGPU.Checker;

/// <summary>What may be passed to a kernel, and the views in it.</summary>
internal static class KernelArguments
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = [];

    /// <summary>Throws where ILGPU could not pass an argument of this type.</summary>
    public static void Verify(Type argument, string kernel)
    {
        if (!IsAccessible(argument))
        {
            throw new KernelMisuseException(
                Misuse.Argument,
                $"Kernel {kernel}: {argument} must be public, or its assembly needs [InternalsVisibleTo(Context.RuntimeAssemblyName)].");
        }
        VerifyFields(argument, argument.Name, kernel);
    }

    /// <summary>The views in an argument, however deep.</summary>
    public static IEnumerable<IStorageView> Views(object? argument)
    {
        if (argument is IStorageView view)
            return view.Storage is null ? [] : [view];
        return argument is null || argument.GetType().IsPrimitive
            ? []
            : FieldsOf(argument.GetType()).SelectMany(field => Views(field.GetValue(argument)));
    }

    private static void VerifyFields(Type type, string path, string kernel)
    {
        if (type.IsAssignableTo(typeof(IStorageView)))
            return;
        if (type == typeof(bool) || type == typeof(char) || !type.IsValueType)
            throw new KernelMisuseException(Misuse.Argument, $"Kernel {kernel}: {path} is a {type.Name}, which ILGPU cannot pass to a kernel.");
        if (type.IsPrimitive || type.IsEnum)
            return;
        foreach (var field in FieldsOf(type))
            VerifyFields(field.FieldType, $"{path}.{field.Name}", kernel);
    }

    private static FieldInfo[] FieldsOf(Type type) =>
        Fields.GetOrAdd(type, key => key.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));

    private static bool IsAccessible(Type type) =>
        type.IsVisible || type.Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Any(friend => friend.AssemblyName == Context.RuntimeAssemblyName);
}
