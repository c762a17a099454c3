using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>What a user's project references: the framework and NetGen.Runtime, and nothing of this test project.</summary>
internal static class ConsumerReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } = Find();

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
