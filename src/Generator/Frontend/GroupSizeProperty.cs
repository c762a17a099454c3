using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>The MSBuild property NetGenGpuGroupSize: the largest group of threads that kernels for ILGPU may use.</summary>
/// <param name="Size">Threads.</param>
/// <param name="Error">What is wrong with the property; null where nothing is.</param>
internal readonly record struct GroupSizeProperty(int Size, string? Error)
{
    private const string Name = "NetGenGpuGroupSize";

    /// <summary>Every CUDA device and nearly every OpenCL device has groups of this size.</summary>
    private const int Default = 256;

    /// <summary>The smallest group that the kernels can work with.</summary>
    private const int Smallest = 4;

    public static GroupSizeProperty Read(AnalyzerConfigOptions options) =>
        !options.TryGetValue($"build_property.{Name}", out string? value) || string.IsNullOrWhiteSpace(value) ? new(Default, null)
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size >= Smallest ? new(size, null)
        : new(Default, $"the MSBuild property {Name} is '{value}': it takes a whole number of threads from {Smallest}");
}
