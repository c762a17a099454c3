using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace NetGen.Package.Tests;

/// <summary>The images of the runtime as a clean clone makes them, with the commands that the README has: for all machines in the package, for this one with the sources.</summary>
public sealed class ReleasedImagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [SkippableFact, Trait("Category", "Long")]
    public void ThePackageHasOneForEachMachine()
    {
        Build("pack", "-o", folder.PathOf("packed"), "-p:Version=1.2.3-beta");

        string content = folder.PathOf("content");
        ZipFile.ExtractToDirectory(folder.PathOf("packed/NetGen.1.2.3-beta.nupkg"), content);
        Directory.GetDirectories(Path.Combine(content, "runtimes")).Select(Path.GetFileName).Order().ShouldBe(["linux-arm64", "linux-x64", "osx-arm64", "win-x64"]);
        long plain = new FileInfo(Path.Combine(content, "lib/net10.0/NetGen.Runtime.dll")).Length;
        Directory.GetFiles(content, "NetGen.Runtime.dll", SearchOption.AllDirectories).ShouldAllBe(file => FileVersionInfo.GetVersionInfo(file).FileVersion == "1.2.3.0");
        Directory.GetFiles(Path.Combine(content, "runtimes"), "*", SearchOption.AllDirectories).ShouldAllBe(file => file.EndsWith("/lib/net10.0/NetGen.Runtime.dll") && new FileInfo(file).Length > 5 * plain);
    }

    [SkippableFact, Trait("Category", "Long")]
    public void WithTheSourcesThereIsThatOfThisMachine()
    {
        Skip.If(PackedPackage.Images.Length == 0, "There is none for this machine.");

        Build("build", "-p:UseRuntimeImage=true");

        FileInfo[] built = [.. new DirectoryInfo(folder.PathOf("artifacts")).GetFiles("NetGen.Runtime.dll", SearchOption.AllDirectories)];
        long plain = built.Min(file => file.Length);
        built.Single(file => file.FullName == folder.PathOf("artifacts/bin/Runtime/release/NetGen.Runtime.dll")).Length.ShouldBeGreaterThan(5 * plain);
        built.Where(file => file.Length > 5 * plain).Select(file => file.FullName).ShouldAllBe(path => path.Contains("/images/") ? path.Contains(RuntimeInformation.RuntimeIdentifier) : path.Contains("/bin/Runtime/"));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Into a folder of its own, as nothing else has been built there: with what is left of other builds a restore that lacks something is not noticed.</summary>
    private void Build(string verb, params IEnumerable<string> arguments)
    {
        CommandResult result = DotNet.Build(Repository.Root, verb, ["src/Runtime", "-c", "Release", "--artifacts-path", folder.PathOf("artifacts"), "-v", "quiet", .. arguments]);
        PublishedSample.SkipWhereNothingIsPublished(result);
        result.ShouldSucceed();
    }
}
