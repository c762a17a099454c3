using System.IO.Compression;

namespace NetGen.Package.Tests;

/// <summary>The package, packed once for all tests from the build that they belong to.</summary>
public sealed class PackedPackage : IDisposable
{
    /// <summary>Not the released version: no cache can hold it.</summary>
    internal const string Version = "0.0.1-test";

    /// <summary>An address of the project.</summary>
    internal const string Project = "https://example.org/netgen";

    private readonly TemporaryFolder folder = new();

    public PackedPackage()
        : this(Project)
    {
    }

    /// <param name="project">The address of the project; null where it has none, nor a repository that tells one.</param>
    internal PackedPackage(string? project) =>
        DotNet.Build(
            Repository.Root,
            "pack",
            [
                "src/Runtime/Runtime.csproj", "--no-build", "-c", Repository.Configuration, "-o", Folder, $"-p:PackageVersion={Version}",
                project is null ? "-p:EnableSourceControlManagerQueries=false" : $"-p:PackageProjectUrl={project}",
            ]).ShouldSucceed();

    /// <summary>Where the packed files are.</summary>
    internal string Folder => folder.PathOf("packed");

    /// <summary>A package cache of its own, for all consumers.</summary>
    internal string Cache => folder.PathOf("cache");

    /// <summary>The names of the files in the package.</summary>
    internal IReadOnlyList<string> Files(string extension)
    {
        using var archive = ZipFile.OpenRead(PathOf(extension));
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    internal string Text(string entry)
    {
        using var archive = ZipFile.OpenRead(PathOf("nupkg"));
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    public void Dispose() => folder.Dispose();

    private string PathOf(string extension) => Path.Combine(Folder, $"NetGen.{Version}.{extension}");
}
