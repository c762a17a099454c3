using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>The sample as a user ships it: trimmed with its own runtime, or compiled ahead of time.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PublishTests(PublishedSample sample) : IClassFixture<PublishedSample>, IDisposable
{
    private const string Emulator = "/usr/bin/qemu-x86_64";

    private readonly TemporaryFolder folder = new();

    [SkippableTheory, Trait("Category", "Long")]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public void SampleGivesTheSameTable_AndHasNoGpu(string property)
    {
        string program = sample.Program(property);

        string[] arguments = ["--images", "300", "--report", folder.PathOf("report.html")];
        string published = DotNet.Start(folder.Root, program, arguments).ShouldSucceed().Output;
        string built = DotNet.Execute(folder.Root, Repository.PathOf($"samples/LeNet/bin/{Repository.Configuration}/net10.0/LeNet.dll"), arguments).ShouldSucceed().Output;

        WithoutSpeed(published).ShouldBe(WithoutSpeed(built));

        CommandResult onGpu = DotNet.Start(folder.Root, program, ["--device", "gpu"]);
        onGpu.ExitCode.ShouldBe(4);
        onGpu.Output.ShouldContain("NativeAOT");
    }

    /// <summary>The instruction sets that the package asks for are those of 2013: who has none of them is told so, and gets no wrong numbers and no crash without a word.</summary>
    [SkippableFact, Trait("Category", "Long")]
    public void OlderProcessorsAreToldThatTheyLackInstructions()
    {
        Skip.IfNot(RuntimeInformation.ProcessArchitecture == Architecture.X64 && File.Exists(Emulator), $"There is no {Emulator} here to stand for another processor.");
        string program = sample.Program("PublishAot");

        DotNet.Start(folder.Root, Emulator, ["-cpu", "max", program, "--explain"]).ShouldSucceed();
        DotNet.Start(folder.Root, Emulator, ["-cpu", "Nehalem", program, "--explain"]).ShouldFail().Output.ShouldContain("The required instruction sets are not supported by the current CPU.");
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
