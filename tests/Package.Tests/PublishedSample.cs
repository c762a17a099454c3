namespace NetGen.Package.Tests;

/// <summary>The sample as it is published, each way once for all tests.</summary>
public sealed class PublishedSample : IDisposable
{
    /// <summary>The environment variable with the folder to which <c>.ci/run</c> has published it with NativeAOT; without it the tests do.</summary>
    private const string AheadOfTime = "NETGEN_TEST_AHEAD_OF_TIME";

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, CommandResult> published = [];

    /// <summary>Its program; the test is skipped where it cannot be had.</summary>
    /// <param name="property">What makes it a program of its own: PublishTrimmed or PublishAot.</param>
    public string Program(string property)
    {
        string? there = property == "PublishAot" ? Environment.GetEnvironmentVariable(AheadOfTime) : null;
        return Path.Combine(string.IsNullOrEmpty(there) ? Publish(property) : there, OperatingSystem.IsWindows() ? "LeNet.exe" : "LeNet");
    }

    /// <summary>Skips the test where what publishing takes is not there.</summary>
    internal static void SkipWhereNothingIsPublished(CommandResult publish)
    {
        Skip.If(publish.Output.Contains("error NU1"), $"The runtime to publish with cannot be restored here:\n{publish.Output}");
        Skip.If(publish.Output.Contains("Platform linker"), $"There is no linker here, which NativeAOT needs:\n{publish.Output}");
    }

    public void Dispose() => folder.Dispose();

    private string Publish(string property)
    {
        string output = folder.PathOf($"{property}/published");
        if (!published.TryGetValue(property, out CommandResult? publish))
        {
            publish = published[property] = DotNet.Build(
                Repository.Root,
                "publish",
                [
                    // Intermediate files go elsewhere, too: those of the repository belong to the build that the tests stand beside.
                    "samples/LeNet", "-c", "Release", "--use-current-runtime", "--self-contained", $"-p:{property}=true",
                    "--artifacts-path", folder.PathOf($"{property}/artifacts"), "-o", output, "-v", "quiet",
                ]);
        }

        SkipWhereNothingIsPublished(publish);
        publish.ShouldSucceed();
        return output;
    }
}
