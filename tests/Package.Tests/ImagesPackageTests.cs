using System.Xml.Linq;

namespace NetGen.Package.Tests;

/// <summary>The package NetGen.Images.</summary>
[Collection(PackageCollection.Name)]
public sealed class ImagesPackageTests(PackedPackage package)
{
    private const string Id = "NetGen.Images";

    [Fact]
    public void HoldsTheLibrary()
    {
        package.Content(Id, "nupkg").ShouldBe(["README.md", "icon.png", "lib/net10.0/NetGen.Images.dll", "lib/net10.0/NetGen.Images.xml"]);
        package.Content(Id, "snupkg").ShouldBe(["lib/net10.0/NetGen.Images.pdb"]);
    }

    /// <summary>SkiaSharp has its native library for Windows and macOS; for Linux it is a package of its own.</summary>
    [Fact]
    public void DependsOnSkiaSharpForEverySystem()
    {
        var dependencies = XDocument.Parse(package.Text(Id, $"{Id}.nuspec")).Descendants().Where(e => e.Name.LocalName == "dependency").ToList();

        dependencies.Select(e => (string?)e.Attribute("id")).ShouldBe(["SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies"], ignoreOrder: true);
        dependencies.Select(e => (string?)e.Attribute("version")).Distinct().ShouldHaveSingleItem();
    }

    /// <summary>The native library comes with the package and decodes.</summary>
    [Fact, Trait("Category", "Long")]
    public void PicturesAreRead()
    {
        using var consumer = new Consumer(package, Id, Repository.PackageCache).With("Program.cs", """
            using NetGen.Images;

            float[] input = ImagePreprocessor.Resize(2, 1, PictureOptions.Grey).Load(args[0]);
            Console.WriteLine($"{input.Length} values, all in 0..1: {input.All(value => value is >= 0 and <= 1)}");
            """);

        consumer.Build().ShouldSucceed();

        consumer.Run(Repository.PathOf("tests/Images.Tests/Goldens/data/420.jpg")).ShouldSucceed().Output.ReplaceLineEndings("\n").ShouldBe("2 values, all in 0..1: True\n");
    }
}
