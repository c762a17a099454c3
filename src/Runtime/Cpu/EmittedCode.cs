using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What an assembly with emitted code calls before all else. For emitted code of all versions: neither the name nor the parameters of what is here ever change.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmittedCode
{
    /// <summary>Says what to do where this runtime does not have what code was emitted for; without it, one of the kernels would be missing in the middle of the work.</summary>
    /// <param name="assembly">The name of the assembly with the code.</param>
    /// <param name="compiler">The version of NetGen that emitted it.</param>
    /// <param name="version">The version of the binary interface that it was emitted for.</param>
    /// <exception cref="InvalidOperationException">This runtime does not have that version.</exception>
    public static void Require(string assembly, string compiler, int version) => AbiCheck.Require(assembly, compiler, version, typeof(EmittedCode).Assembly, "NetGen");
}
