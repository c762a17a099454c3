using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Cpu;

namespace NetGen.Generator.Frontend;

/// <summary>Whether the runtimes that a project references have what this compiler emits: they come with packages, whose versions a project may mix. What a build cannot see the program is told when it starts.</summary>
internal static class RuntimeVersions
{
    private const string Attribute = "NetGen.Cpu.AbiAttribute";

    /// <summary>What to tell of those that have not. Of one that says nothing of itself nothing is told.</summary>
    public static IEnumerable<string> Problems(IModuleSymbol project)
    {
        string[] runtimes = GpuTarget.Interface(project) is { } gpu ? [ProjectSettings.Runtime, gpu.ContainingAssembly.Name] : [ProjectSettings.Runtime];
        int needed = AbiVersion.Current;
        foreach (IAssemblySymbol runtime in project.ReferencedAssemblySymbols.Where(assembly => runtimes.Contains(assembly.Name)))
        {
            if (Argument(runtime, Attribute, 0) is int oldest && Argument(runtime, Attribute, 1) is int current && (needed < oldest || needed > current))
            {
                string has = oldest == current ? $"version {current}" : $"versions {oldest} to {current}";
                yield return $"networks are compiled for version {needed} of the runtime's binary interface, and {runtime.Name} {PackageVersion(runtime)} has {has}; let all packages of NetGen that the project references have one version";
            }
        }
    }

    private static string PackageVersion(IAssemblySymbol assembly) =>
        Argument(assembly, typeof(AssemblyInformationalVersionAttribute).FullName, 0) is string version ? version.Split('+')[0] : "of no version";

    private static object? Argument(IAssemblySymbol assembly, string attribute, int index) =>
        assembly.GetAttributes().FirstOrDefault(a => a.AttributeClass?.FullName() == attribute)?.ConstructorArguments.ElementAtOrDefault(index).Value;
}
