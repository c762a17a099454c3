using System.Reflection;
using System.Runtime.Loader;

namespace ILGPU.StandIn.Tests;

/// <summary>Code that compiles against the stand-in must compile against ILGPU and mean the same.</summary>
public sealed class ContractTests
{
    private static readonly Assembly StandIn = typeof(Context).Assembly;

    [SkippableFact]
    public void EveryPublicMemberIsInIlgpu()
    {
        var real = RealTypes();
        var missing = new List<string>();
        foreach (var type in StandIn.GetExportedTypes().Where(type => type.Namespace != "ILGPU.StandIn"))
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
        var engine = StandIn.GetTypes().Where(type => type.Namespace == "ILGPU.StandIn" && type.IsPublic).Select(type => type.Name);
        engine.ShouldBe(
            ["AcceleratorInspection", "AcceleratorInspectionExtensions", "Checking", "KernelLaunch", "KernelMisuseException", "Misuse", "Schedule"],
            ignoreOrder: true);
    }

    /// <summary>The public types of the real assemblies, loaded apart from the stand-in, whose types have the same names.</summary>
    private static Dictionary<string, Type> RealTypes()
    {
        string? ilgpu = Path("IlgpuAssembly"), algorithms = Path("IlgpuAlgorithmsAssembly");
        Skip.If(ilgpu is null || algorithms is null, "ILGPU is not at hand: -p:IlgpuPath=DIR or -p:UseIlgpuPackage=true compares the stand-in with it.");
        var context = new AssemblyLoadContext("ILGPU");
        return new[] { ilgpu!, algorithms! }
            .Select(context.LoadFromAssemblyPath)
            .SelectMany(assembly => assembly.GetExportedTypes())
            .ToDictionary(type => type.FullName!);
    }

    private static string? Path(string key) =>
        typeof(ContractTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == key)?.Value;
}
