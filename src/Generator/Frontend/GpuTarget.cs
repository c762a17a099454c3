using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Whether and how kernels for ILGPU are emitted.</summary>
/// <param name="IsReferenced">Whether the project references ILGPU and NetGen's runtime for it.</param>
/// <param name="GroupSize">The largest group of threads that kernels may use: the MSBuild property NetGenGpuGroupSize.</param>
internal readonly record struct GpuTarget(bool IsReferenced, int GroupSize)
{
    /// <summary>Every CUDA device and nearly every OpenCL device has groups of this size.</summary>
    private const int DefaultGroupSize = 256;

    /// <summary>The smallest group that the kernels can work with.</summary>
    private const int SmallestGroupSize = 4;

    public static GpuTarget Read(Compilation compilation, AnalyzerConfigOptions options)
    {
        bool isReferenced = compilation.GetTypeByMetadataName("ILGPU.Context") is not null
            && compilation.GetTypeByMetadataName("NetGen.Ilgpu.GpuNetwork") is not null;
        return new(isReferenced, GroupSizeOf(options));
    }

    private static int GroupSizeOf(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.NetGenGpuGroupSize", out string? value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            ? Math.Max(size, SmallestGroupSize)
            : DefaultGroupSize;
}
