using System.ComponentModel;
using NetGen.Cpu;

namespace NetGen.Ilgpu;

/// <inheritdoc cref="NetGen.Cpu.EmittedCode"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmittedCode
{
    /// <inheritdoc cref="NetGen.Cpu.EmittedCode.Require"/>
    public static void Require(string assembly, string compiler, int version) => AbiCheck.Require(assembly, compiler, version, typeof(EmittedCode).Assembly, "NetGen.Ilgpu");
}
