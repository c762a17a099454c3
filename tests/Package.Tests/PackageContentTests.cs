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
        "build/NetGen.props",
        "buildTransitive/NetGen.props",
        "lib/net10.0/NetGen.Runtime.dll",
        "lib/net10.0/NetGen.Runtime.xml",
    ]);

    [Fact]
    public void SymbolsStandBeside() => package.Content("NetGen", "snupkg").ShouldBe(["lib/net10.0/NetGen.Runtime.pdb"]);

    [Fact]
    public void DependsOnNothing() => XDocument.Parse(package.Text("NetGen", "NetGen.nuspec")).Descendants().ShouldNotContain(e => e.Name.LocalName == "dependency");

    [Fact]
    public void ReadmeIsTheRepositorys() => package.Text("NetGen", "README.md").ShouldBe(File.ReadAllText(Repository.PathOf("README.md")));
}
