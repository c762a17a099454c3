using System.Reflection;

namespace NetGen.Package.Tests;

/// <summary>Where the sources are, and which build of them the tests belong to.</summary>
internal static class Repository
{
    public static string Root => Metadata("Repository");

    public static string Configuration => Metadata("Configuration");

    /// <summary>The machine's package cache, which holds what the build references.</summary>
    public static string PackageCache => Metadata("PackageCache");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
