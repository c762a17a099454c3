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
        return new(Interface(compilation.SourceModule) is not null, GroupSizeProperty.Read(options).Size);
    }

    /// <summary>The interface that networks implement where kernels for ILGPU are emitted; null where none are.</summary>
    public static INamedTypeSymbol? Interface(IModuleSymbol project) =>
        Find(project, "ILGPU.Context") is null ? null : Find(project, "NetGen.Ilgpu.IGpuCompiled");

    private static INamedTypeSymbol? Find(IModuleSymbol project, string metadataName) =>
        project.ReferencedAssemblySymbols.Select(assembly => assembly.GetTypeByMetadataName(metadataName)).FirstOrDefault(type => type is not null);
}
