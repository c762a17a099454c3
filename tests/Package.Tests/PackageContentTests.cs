using System.Xml.Linq;

namespace NetGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    // Files that every package has for its own sake.
    private static readonly string[] Envelope = ["_rels/", "package/", "[Content_Types].xml", "NetGen.nuspec"];

    [Fact]
    public void HoldsRuntimeCompilerAndProperties() => Content("nupkg").ShouldBe(
    [
        "README.md",
        "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
        "analyzers/dotnet/cs/NetGen.Generator.dll",
        "build/NetGen.props",
        "buildTransitive/NetGen.props",
        "lib/net10.0/NetGen.Runtime.dll",
        "lib/net10.0/NetGen.Runtime.xml",
    ]);

    [Fact]
    public void SymbolsStandBeside() => Content("snupkg").ShouldBe(["lib/net10.0/NetGen.Runtime.pdb"]);

    [Fact]
    public void DependsOnNothing() => XDocument.Parse(package.Text("NetGen.nuspec")).Descendants().ShouldNotContain(e => e.Name.LocalName == "dependency");

    [Fact]
    public void ReadmeIsTheRepositorys() => package.Text("README.md").ShouldBe(File.ReadAllText(Repository.PathOf("README.md")));

    private IEnumerable<string> Content(string extension) =>
        package.Files(extension).Where(file => !Envelope.Any(file.StartsWith)).Order(StringComparer.Ordinal);
}
