using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Whether and how kernels for ILGPU are emitted.</summary>
/// <param name="IsReferenced">Whether the project references ILGPU and NetGen's runtime for it.</param>
/// <param name="GroupSize">The largest group of threads that kernels may use: the MSBuild property NetGenGpuGroupSize.</param>
internal readonly record struct GpuTarget(bool IsReferenced, int GroupSize)
{
    public static GpuTarget Read(Compilation compilation, AnalyzerConfigOptions options)
    {
        bool isReferenced = compilation.GetTypeByMetadataName("ILGPU.Context") is not null
            && compilation.GetTypeByMetadataName("NetGen.Ilgpu.GpuNetwork") is not null;
        return new(isReferenced, GroupSizeProperty.Read(options).Size);
    }
}
