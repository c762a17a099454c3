using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>The runtime that is compiled ahead of time, which the package brings for some kinds of machines.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ImageTests(PackedPackage package)
{
    /// <summary>On processors with what the image is made for nothing of a usual network's kernels is compiled when it runs; on others all of it is, optimised at once.</summary>
    [SkippableFact, Trait("Category", "Long")]
    public void KernelsComeFromTheImage_OrAreOptimisedAtTheirFirstCall()
    {
        Skip.IfNot(RuntimeInformation.RuntimeIdentifier == "linux-x64" && Avx512F.IsSupported, "The image for this machine, if there is one, is for other instructions.");
        using var consumer = new Consumer(package)
            .With("Small.cs", """
                using NetGen;

                namespace Consuming;

                /// <summary>A network.</summary>
                [Network(3, 16, 16)]
                [Conv2D(32, 3, Padding = 1), BatchNorm2D, ReLU, DepthwiseConv2D(3, Padding = 1), ReLU6]
                [MaxPool2D(2), Conv2D(64, 1), AdaptiveAvgPool2D(1), Flatten, Dense(10)]
                public partial class Small;
                """)
            .With("Program.cs", "new Consuming.Small().Forward(new float[Consuming.Small.Info.InputLength]);");
        consumer.Build().ShouldSucceed();

        consumer.CompiledMethods().Where(IsTile).ShouldBeEmpty();

        var without = consumer.CompiledMethods(("DOTNET_EnableAVX512", "0")).Where(IsTile).ToList();
        without.ShouldNotBeEmpty();
        without.ShouldAllBe(method => method.Contains("FullOpts", StringComparison.Ordinal));
    }

    /// <summary>However the program is published: what is published is the package's file.</summary>
    [SkippableTheory, Trait("Category", "Long")]
    [InlineData("")]
    [InlineData("-p:PublishTrimmed=true")]
    [InlineData("-p:PublishTrimmed=true -p:PublishReadyToRun=true")]
    [InlineData("-p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true --self-contained")]
    public void PublishingKeepsIt(string arguments)
    {
        string machine = PackedPackage.Images.SingleOrDefault() ?? throw new SkipException("There is no image for this machine.");
        using Consumer consumer = Tiny();

        var (result, folder) = consumer.Publish(["-r", machine, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        PublishedSample.SkipWhereNothingIsPublished(result);
        result.ShouldSucceed();

        File.ReadAllBytes(Path.Combine(folder, "NetGen.Runtime.dll")).ShouldBe(package.Bytes("NetGen", $"runtimes/{machine}/lib/net10.0/NetGen.Runtime.dll"));
        DotNet.Start(folder, Path.Combine(folder, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer")).ShouldSucceed().Output.Trim().ShouldBe("3");
    }

    [SkippableTheory, Trait("Category", "Long")]
    [InlineData(false)]
    [InlineData(true)]
    public void AProjectCanDoWithoutIt(bool forThisMachine)
    {
        using Consumer consumer = Tiny();

        var (result, folder) = consumer.Publish(["-p:NetGenRuntimeImage=false", .. forThisMachine ? ["-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained"] : (string[])[]]);
        PublishedSample.SkipWhereNothingIsPublished(result);
        result.ShouldSucceed();

        Directory.GetFiles(folder, "NetGen.Runtime.dll", SearchOption.AllDirectories).ShouldBe([Path.Combine(folder, "NetGen.Runtime.dll")]);
        File.ReadAllBytes(Path.Combine(folder, "NetGen.Runtime.dll")).ShouldBe(package.Bytes("NetGen", "lib/net10.0/NetGen.Runtime.dll"));
        DotNet.Execute(folder, Path.Combine(folder, "Consumer.dll")).ShouldSucceed().Output.Trim().ShouldBe("3");
    }

    private Consumer Tiny() => new Consumer(package, restored: Repository.PackageCache).With("Program.cs", """
        using NetGen;

        Console.WriteLine(new Tiny().Forward(new float[Tiny.Info.InputLength]).Length);

        [Network(4), Dense(3)]
        public partial class Tiny;
        """);

    private static bool IsTile(string method) => Tile().IsMatch(method);

    [GeneratedRegex(@"NetGen\.Cpu\.Tile\d+x\d+:Run\[")]
    private static partial Regex Tile();
}
