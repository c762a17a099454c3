namespace NetGen.Package.Tests;

/// <summary>What <c>dotnet new netgen</c> makes works as it is.</summary>
[Collection(PackageCollection.Name)]
public sealed class TemplateTests(PackedPackage package) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact, Trait("Category", "Long")]
    public void MakesAProgramThatRunsAndTestsThatPass()
    {
        DotNet.Build(
            Repository.Root,
            "pack",
            ["src/Templates/Templates.csproj", "--no-build", "-c", Repository.Configuration, "-o", folder.PathOf("packed"), $"-p:PackageVersion={PackedPackage.Version}"]).ShouldSucceed();
        New("install", folder.PathOf($"packed/NetGen.Templates.{PackedPackage.Version}.nupkg"));
        New("netgen", "-o", folder.PathOf("Garments.Demo"), "--no-restore");
        folder.Write("Garments.Demo/nuget.config", PackageSources.Config(package.Folder, Repository.PackageCache));

        string app = folder.PathOf("Garments.Demo");
        CommandResult test = DotNet.Build(app, "test", ["-c", "Release", "-warnaserror"], package.Cache).ShouldSucceed();
        test.Output.ShouldContain("Failed:     0, Passed:    11");
        string output = DotNet.Execute(app, Path.Combine(app, "Garments.Demo/bin/Release/net10.0/Garments.Demo.dll")).ShouldSucceed().Output;
        foreach (string picture in Directory.GetFiles(Path.Combine(app, "Garments.Demo/pictures")))
        {
            string garment = Path.GetFileNameWithoutExtension(picture);
            output.ShouldMatch($@"(?m)^{garment}\.pgm +{garment} ");
        }
    }

    public void Dispose() => folder.Dispose();

    private void New(params IEnumerable<string> arguments) =>
        DotNet.Start(folder.Root, "dotnet", ["new", .. arguments, "--debug:custom-hive", folder.PathOf("hive")]).ShouldSucceed();
}
