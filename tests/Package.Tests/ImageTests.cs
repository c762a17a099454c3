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

    private static bool IsTile(string method) => Tile().IsMatch(method);

    [GeneratedRegex(@"NetGen\.Cpu\.Tile\d+x\d+:Run\[")]
    private static partial Regex Tile();
}
