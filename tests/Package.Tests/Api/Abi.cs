using System.ComponentModel;
using System.Reflection;
using System.Text;
using NetGen.Ilgpu;

namespace NetGen.Package.Tests;

/// <summary>
/// The binary interface between emitted code and the runtimes, as text: the types for emitted code, and those that they mention. What a type has from an interface stands there alone, and types
/// that have the same members are one paragraph.
/// </summary>
internal static class Abi
{
    private static readonly Assembly[] Runtimes = [typeof(NetworkInfo).Assembly, typeof(GpuNetwork).Assembly];

    /// <summary>Whether the type is in one of the namespaces that are for emitted code alone.</summary>
    public static bool IsKernel(Type type) => type.Namespace is "NetGen.Cpu" or "NetGen.Cpu.Formulas";

    public static IEnumerable<Type> Kernels => Runtimes[0].GetExportedTypes().Where(IsKernel);

    public static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    public static string Text()
    {
        var text = new StringBuilder();
        var types = Types().Select(type => (Name: ApiText.FullNameOf(type), Head: ApiText.Head(type), Members: string.Concat(Members(type).Select(member => $"    {member}\n"))));
        foreach (var family in types.OrderBy(type => type.Name, StringComparer.Ordinal).GroupBy(type => type.Members))
        {
            text.AppendJoin('\n', family.Select(type => type.Head)).Append('\n').Append(family.Key).Append('\n');
        }

        return text.ToString();
    }

    private static HashSet<Type> Types()
    {
        var found = new HashSet<Type>();
        var pending = new Stack<Type>([.. Kernels, .. Runtimes.SelectMany(runtime => runtime.GetExportedTypes()).Where(IsHidden), typeof(INetwork<>), typeof(IGpuCompiled)]);
        while (pending.TryPop(out Type? type))
        {
            if (type.HasElementType)
            {
                pending.Push(type.GetElementType()!);
                continue;
            }

            foreach (Type argument in type.IsConstructedGenericType ? type.GenericTypeArguments : [])
            {
                pending.Push(argument);
            }

            Type definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
            if (Runtimes.Contains(definition.Assembly) && definition.IsVisible && !definition.IsGenericParameter && found.Add(definition))
            {
                foreach (Type mentioned in ApiText.Mentioned(definition))
                {
                    pending.Push(mentioned);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsInterface)
        {
            return ApiText.Members(type);
        }

        var inherited = type.GetInterfaces().Where(each => each.IsPublic).SelectMany(ApiText.Members).Select(AsImplemented).ToHashSet();
        return ApiText.Members(type).Where(member => !inherited.Contains(member));
    }

    private static string AsImplemented(string member) => member.Replace("abstract ", "").Replace("virtual ", "");
}
