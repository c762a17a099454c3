namespace NetGen.Package.Tests;

/// <summary>What a machine's package cache happens to hold does not choose the build: not every registry has all of it, and another version must not matter.</summary>
public sealed class PackageCacheTests : IDisposable
{
    private static readonly string[] Optional = ["Verify.Xunit"];

    private readonly TemporaryFolder cache = new();

    [Theory]
    [InlineData("tests/Generator.Tests")]
    public void DoesNotChooseWhatIsReferenced(string project)
    {
        foreach (string package in Optional)
        {
            cache.Write($"{package.ToLowerInvariant()}/1.5.3/{package}.nuspec", "");
            cache.Write($"{package.ToLowerInvariant()}/29.0.0/{package}.nuspec", "");
        }

        string references = DotNet.Build(Repository.Root, "msbuild", [project, "-getItem:PackageReference"], cache.Root).ShouldSucceed().Output;

        Optional.Where(package => references.Contains($"\"{package}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    public void Dispose() => cache.Dispose();
}
