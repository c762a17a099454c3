using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>What a user's project references: the framework and NetGen.Runtime, with a GPU also ILGPU and NetGen.Runtime.Ilgpu, and nothing of this test project.</summary>
internal static class ConsumerReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } = Find();

    /// <summary>What a project references besides, to get kernels for ILGPU.</summary>
    public static IReadOnlyList<MetadataReference> Ilgpu { get; } =
    [
        .. new[] { typeof(NetGen.Ilgpu.GpuNetwork), typeof(ILGPU.Context), typeof(ILGPU.Algorithms.XMath) }
            .Select(type => type.Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static MetadataReference[] Find()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(NetworkInfo).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
