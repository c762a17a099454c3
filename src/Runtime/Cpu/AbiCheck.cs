using System.Reflection;

namespace NetGen.Cpu;

/// <summary>Compares what code was emitted for with what the runtime beside it has. The runtime for ILGPU has this file, too.</summary>
internal static class AbiCheck
{
    /// <param name="assembly">The assembly with the emitted code.</param>
    /// <param name="compiler">The version of NetGen that emitted it.</param>
    /// <param name="version">The <see cref="AbiVersion"/> that it was emitted for.</param>
    /// <param name="runtime">The runtime.</param>
    /// <param name="package">The package that brings the runtime.</param>
    /// <exception cref="InvalidOperationException">The runtime does not run that code; the message says what to do.</exception>
    public static void Require(string assembly, string compiler, int version, Assembly runtime, string package)
    {
        if (version is < AbiVersion.Oldest or > AbiVersion.Current)
        {
            throw new InvalidOperationException(Message(assembly, compiler, version, runtime.GetName().Name!, VersionOf(runtime), package));
        }
    }

    private static string Message(string assembly, string compiler, int version, string runtime, string beside, string package)
    {
        string has = AbiVersion.Oldest == AbiVersion.Current ? $"version {AbiVersion.Current}" : $"versions {AbiVersion.Oldest} to {AbiVersion.Current}";
        string found = $"The networks of {assembly} were compiled by NetGen {compiler} for version {version} of the runtime's binary interface, and {runtime} {beside} beside it has {has}.";
        return version < AbiVersion.Oldest
            ? $"{found} Build {assembly} again with the package {package} {beside} (or take a release of it that was), or let the program reference {package} {compiler}."
            : $"{found} Let the program reference the package {package} {compiler} or later, or build {assembly} again with {package} {beside}.";
    }

    /// <summary>As packages write it, without the commit after the plus sign.</summary>
    private static string VersionOf(Assembly runtime) =>
        runtime.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? runtime.GetName().Version?.ToString() ?? "of no version";
}
