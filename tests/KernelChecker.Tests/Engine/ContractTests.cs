using System.Reflection;
using System.Runtime.Loader;

namespace ILGPU.Checker.Tests;

/// <summary>Code that compiles against the checker must compile against ILGPU and mean the same.</summary>
public sealed class ContractTests
{
    private const string Engine = "ILGPU.Checker";

    private static readonly Assembly Checker = typeof(Context).Assembly;

    [Fact]
    public void EveryPublicMemberIsInIlgpu()
    {
        var real = RealTypes();
        var missing = new List<string>();
        foreach (var type in Checker.GetExportedTypes().Where(type => type.Namespace != Engine && IsOfIlgpu(type)))
        {
            if (!real.TryGetValue(type.FullName!, out var counterpart))
            {
                missing.Add(type.FullName!);
                continue;
            }
            Compare(type.FullName!, [Signature.OfType(type)], [Signature.OfType(counterpart)]);
            Compare(type.FullName!, Signature.OfMembers(type, inherited: false), Signature.OfMembers(counterpart, inherited: true));
            Compare(type.FullName!, Signature.OfInterfaces(type), Signature.OfInterfaces(counterpart));
        }
        missing.ShouldBeEmpty();

        void Compare(string type, IEnumerable<string> ours, IEnumerable<string> theirs) =>
            missing.AddRange(ours.Except(theirs).Select(signature => $"{type}: {signature}"));
    }

    [Fact]
    public void TheEngineKeepsToItsOwnNamespace()
    {
        var engine = Checker.GetTypes().Where(type => type.Namespace == Engine && type.IsPublic).Select(type => type.Name);
        engine.ShouldBe(
            ["AcceleratorInspection", "AcceleratorInspectionExtensions", "Checking", "KernelLaunch", "KernelMisuseException", "Misuse", "Schedule", "SimulatedGpu"],
            ignoreOrder: true);
    }

    /// <summary>The public types of the real assemblies, loaded apart from the checker, whose types have the same names.</summary>
    private static Dictionary<string, Type> RealTypes()
    {
        var context = new AssemblyLoadContext("ILGPU");
        return new[] { Path("IlgpuAssembly"), Path("IlgpuAlgorithmsAssembly") }
            .Select(context.LoadFromAssemblyPath)
            .SelectMany(assembly => assembly.GetExportedTypes())
            .ToDictionary(type => type.FullName!);
    }

    /// <summary>NetGen's launcher is compiled beside it.</summary>
    private static bool IsOfIlgpu(Type type) => type.Namespace is "ILGPU" || type.Namespace?.StartsWith("ILGPU.", StringComparison.Ordinal) == true;

    private static string Path(string key) =>
        typeof(ContractTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
