using System.IO.Compression;
using System.Xml.Linq;

namespace NetGen.Package.Tests;

/// <summary>The package NetGen.Ilgpu, which is made only where ILGPU's packages are asked for.</summary>
[Collection(PackageCollection.Name)]
public sealed class GpuPackageTests
{
    [SkippableFact]
    public void BringsTheCompilerAndILGPU()
    {
        Skip.IfNot(Repository.UsesIlgpuPackage, "Not every registry holds ILGPU: -p:UseIlgpuPackage=true makes the package.");
        using var folder = new TemporaryFolder();
        DotNet.Build(
            Repository.Root,
            "pack",
            ["src/Runtime.Ilgpu/Runtime.Ilgpu.csproj", "-c", Repository.Configuration, "-o", folder.PathOf("packed"), $"-p:PackageVersion={PackedPackage.Version}", "-p:UseIlgpuPackage=true"]).ShouldSucceed();
        string path = folder.PathOf($"packed/NetGen.Ilgpu.{PackedPackage.Version}.nupkg");

        using var archive = ZipFile.OpenRead(path);
        archive.Entries.Select(e => e.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(["lib/net10.0/NetGen.Runtime.Ilgpu.dll", "lib/net10.0/NetGen.Runtime.Ilgpu.xml"]);
        using Stream nuspec = archive.GetEntry("NetGen.Ilgpu.nuspec")!.Open();
        var dependencies = XDocument.Load(nuspec).Descendants().Where(e => e.Name.LocalName == "dependency").ToDictionary(e => (string)e.Attribute("id")!);
        dependencies.Keys.Order().ShouldBe(["ILGPU", "ILGPU.Algorithms", "NetGen"]);

        // Analyzers do not come with what a package depends on unless it says so.
        ((string?)dependencies["NetGen"].Attribute("include")).ShouldBe("All");
        ((string?)dependencies["ILGPU"].Attribute("version")).ShouldBe("1.5.3");
    }
}
