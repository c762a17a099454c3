using System.Diagnostics;
using System.Reflection;
using System.Xml.Linq;

namespace NetGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void HoldsRuntimeCompilerAndProperties() => package.Content("NetGen", "nupkg").ShouldBe(
    [
        "README.md",
        "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
        "analyzers/dotnet/cs/NetGen.Generator.dll",
        "build/net10.0/NetGen.props",
        "build/net10.0/NetGen.targets",
        "buildTransitive/net10.0/NetGen.props",
        "buildTransitive/net10.0/NetGen.targets",
        "icon.png",
        "lib/net10.0/NetGen.Runtime.dll",
        "lib/net10.0/NetGen.Runtime.xml",
        .. PackedPackage.Images.Select(machine => $"runtimes/{machine}/lib/net10.0/NetGen.Runtime.dll"),
    ]);

    [Fact]
    public void SymbolsStandBeside() => package.Content("NetGen", "snupkg").ShouldBe(["lib/net10.0/NetGen.Runtime.pdb"]);

    [Fact]
    public void DependsOnNothing() => XDocument.Parse(package.Text("NetGen", "NetGen.nuspec")).Descendants().ShouldNotContain(e => e.Name.LocalName == "dependency");

    /// <summary>Who reads it has nothing beside it.</summary>
    [Fact]
    public void ReadmeIsTheRepositorys_WithLinksThatLeadThere()
    {
        string readme = package.Text("NetGen", "README.md");
        string address = $"]({PackedPackage.Project}/blob/";

        Links(readme).ShouldAllBe(link => link.StartsWith("https://", StringComparison.Ordinal));
        string commit = readme[(readme.IndexOf(address, StringComparison.Ordinal) + address.Length)..].Split('/')[0];
        commit.ShouldMatch("^[0-9a-f]{40}$");
        readme.Replace($"{address}{commit}/", "](", StringComparison.Ordinal).TrimEnd().ShouldBe(Written.TrimEnd());
        Links(Written).Where(link => !link.Contains("://")).ShouldAllBe(link => File.Exists(Repository.PathOf(link)));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void ReadmeHasNoLinksToAPlaceThatIsNotKnown()
    {
        using var unknown = new PackedPackage(address: null, "src/Runtime/Runtime.csproj");

        Links(unknown.Text("NetGen", "README.md")).ShouldBe(Links(Written).Where(link => link.Contains("://")));
        unknown.Text("NetGen", "README.md").ShouldContain("docs/diagnostics has a page for each");
    }

    /// <summary>Beside the version of the assembly, which all versions of the runtimes share.</summary>
    [Theory]
    [InlineData(typeof(NetworkInfo))]
    [InlineData(typeof(Ilgpu.GpuNetwork))]
    [InlineData(typeof(Images.Picture))]
    public void FilesHaveThePackagesVersion(Type type)
    {
        string package = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', '-')[0];

        FileVersionInfo.GetVersionInfo(type.Assembly.Location).FileVersion.ShouldBe($"{package}.0");
    }

    [Fact]
    public void SaysWhereItIsFrom()
    {
        var metadata = XDocument.Parse(package.Text("NetGen", "NetGen.nuspec")).Descendants().Where(e => !e.HasElements).ToLookup(e => e.Name.LocalName, e => e.Value);

        metadata["projectUrl"].ShouldBe([PackedPackage.Project]);
        metadata["icon"].ShouldBe(["icon.png"]);
        metadata["license"].ShouldBe(["MIT"]);
    }

    private static string Written => File.ReadAllText(Repository.PathOf("README.md"));

    private static IEnumerable<string> Links(string markdown) => System.Text.RegularExpressions.Regex.Matches(markdown, @"\]\(([^)#]+)").Select(match => match.Groups[1].Value);
}
