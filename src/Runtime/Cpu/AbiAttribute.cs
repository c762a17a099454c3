using NetGen.Cpu;

[assembly: Abi(AbiVersion.Oldest, AbiVersion.Current)]

namespace NetGen.Cpu;

/// <summary>The versions of the binary interface that a runtime has, for the compiler, which reads them of the assemblies that a project references. The runtime for ILGPU has this file, too.</summary>
/// <param name="oldest">As <see cref="AbiVersion.Oldest"/>.</param>
/// <param name="current">As <see cref="AbiVersion.Current"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class AbiAttribute(int oldest, int current) : Attribute
{
    public int Oldest => oldest;

    public int Current => current;
}
