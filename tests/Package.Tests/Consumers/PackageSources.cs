namespace NetGen.Package.Tests;

/// <summary>Where a user's project finds packages.</summary>
internal static class PackageSources
{
    /// <summary>A nuget.config with nothing but the packed files and what was restored for the tests: the build needs no network.</summary>
    /// <param name="packed">The folder of the packed files.</param>
    /// <param name="restored">A folder of packages that it needs besides.</param>
    public static string Config(string packed, string? restored = null) => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{packed}" />
          </packageSources>
          <fallbackPackageFolders>
            <clear />
            {(restored is null ? "" : $"""<add key="restored" value="{restored}" />""")}
          </fallbackPackageFolders>
        </configuration>
        """;
}
