using System.IO.Compression;
using System.Runtime.InteropServices;

namespace NetGen.Package.Tests;

/// <summary>The packages, packed once for all tests from the build that they belong to.</summary>
public sealed class PackedPackage : IDisposable
{
    /// <summary>Not the released version: no cache can hold it.</summary>
    internal const string Version = "0.0.1-test";

    /// <summary>An address of the project.</summary>
    internal const string Project = "https://example.org/netgen";

    private static readonly string[] Projects = ["src/Runtime/Runtime.csproj", "src/Runtime.Ilgpu/Runtime.Ilgpu.csproj", "src/Images/Images.csproj"];

    /// <summary>The machines that the package has an image for: this one, if a released package has it. Each takes its time, and none but this one's can be tried.</summary>
    internal static readonly string[] Images = [.. new[] { "linux-arm64", "linux-x64", "osx-arm64", "win-x64" }.Where(machine => machine == RuntimeInformation.RuntimeIdentifier)];

    private readonly TemporaryFolder folder = new();

    public PackedPackage()
        : this(Project, Projects)
    {
    }

    /// <param name="address">The address of the project; null where it has none, nor a repository that tells one.</param>
    /// <param name="projects">What is packed.</param>
    internal PackedPackage(string? address, params IEnumerable<string> projects)
    {
        foreach (string project in projects)
        {
            DotNet.Build(
                Repository.Root,
                "pack",
                [
                    project, "--no-build", "-c", Repository.Configuration, "-o", Folder, $"-p:PackageVersion={Version}", $"-p:ImagesFor={RuntimeInformation.RuntimeIdentifier}",
                    address is null ? "-p:EnableSourceControlManagerQueries=false" : $"-p:PackageProjectUrl={address}",
                ]).ShouldSucceed();
        }
    }

    /// <summary>Where the packed files are.</summary>
    internal string Folder => folder.PathOf("packed");

    /// <summary>A package cache of its own, for all consumers.</summary>
    internal string Cache => folder.PathOf("cache");

    /// <summary>The names of the files in a package, but for those that every package has for its own sake.</summary>
    internal IEnumerable<string> Content(string id, string extension)
    {
        string[] envelope = ["_rels/", "package/", "[Content_Types].xml", $"{id}.nuspec"];
        using var archive = ZipFile.OpenRead(PathOf(id, extension));
        return [.. archive.Entries.Select(e => e.FullName).Where(file => !envelope.Any(file.StartsWith)).Order(StringComparer.Ordinal)];
    }

    internal string Text(string id, string entry)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(id, entry)));
        return reader.ReadToEnd();
    }

    internal byte[] Bytes(string id, string entry)
    {
        using var archive = ZipFile.OpenRead(PathOf(id, "nupkg"));
        using var stream = archive.GetEntry(entry)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => folder.Dispose();

    private string PathOf(string id, string extension) => Path.Combine(Folder, $"{id}.{Version}.{extension}");
}
