using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>The sample as a user ships it: trimmed with its own runtime, or compiled ahead of time.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PublishTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [SkippableTheory, Trait("Category", "Long")]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public void SampleGivesTheSameTable_AndHasNoGpu(string property)
    {
        CommandResult publish = DotNet.Build(
            Repository.Root,
            "publish",
            [
                // Intermediate files go elsewhere, too: those of the repository belong to the build that the tests stand beside.
                "samples/LeNet", "-c", "Release", "--use-current-runtime", "--self-contained", $"-p:{property}=true",
                "--artifacts-path", folder.PathOf("artifacts"), "-o", folder.PathOf("published"), "-v", "quiet",
            ]);
        Skip.If(publish.Output.Contains("error NU1"), $"The runtime to publish with cannot be restored here:\n{publish.Output}");
        Skip.If(publish.Output.Contains("Platform linker"), $"There is no linker here, which NativeAOT needs:\n{publish.Output}");
        publish.ShouldSucceed();

        string[] arguments = ["--images", "300", "--report", folder.PathOf("report.html")];
        string program = folder.PathOf(OperatingSystem.IsWindows() ? "published/LeNet.exe" : "published/LeNet");
        string published = DotNet.Start(folder.Root, program, arguments).ShouldSucceed().Output;
        string built = DotNet.Execute(folder.Root, Repository.PathOf($"samples/LeNet/bin/{Repository.Configuration}/net10.0/LeNet.dll"), arguments).ShouldSucceed().Output;

        WithoutSpeed(published).ShouldBe(WithoutSpeed(built));

        CommandResult onGpu = DotNet.Start(folder.Root, program, ["--device", "gpu"]);
        onGpu.ExitCode.ShouldBe(4);
        onGpu.Output.ShouldContain("NativeAOT");
    }

    public void Dispose() => folder.Dispose();

    // The last column of the table of variants is images per second, and the data's lines say where they come from.
    private static IEnumerable<string> WithoutSpeed(string output)
    {
        var rows = output.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith('│')).Select(line => LastColumn().Replace(line, "")).ToList();
        rows.Count.ShouldBeGreaterThan(4, output);
        return rows;
    }

    [GeneratedRegex(@"[^│]*│\s*$")]
    private static partial Regex LastColumn();
}
