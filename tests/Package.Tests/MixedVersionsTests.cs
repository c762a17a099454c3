using System.Reflection;

namespace NetGen.Package.Tests;

/// <summary>A library whose networks were compiled by one version of NetGen, in a program that brings the runtime of another, says what to do.</summary>
[Collection(PackageCollection.Name)]
public sealed class MixedVersionsTests(MixedVersions versions) : IClassFixture<MixedVersions>, IDisposable
{
    private static readonly string Built = typeof(NetworkInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly TemporaryFolder folder = new();

    [Fact, Trait("Category", "Long")]
    public void ItRunsBesideItsOwn() => MixedVersions.Ways.ShouldAllBe(way => versions.Run(way, null).ShouldSucceed().Output.Trim() == "3");

    [Fact, Trait("Category", "Long")]
    public void BesideANewerRuntime()
    {
        string runtime = versions.Runtime("9.0.0", newer: 1);

        foreach (string way in MixedVersions.Ways)
        {
            ShouldAdvise(versions.Run(way, runtime), $"Build Garments again with the package NetGen 9.0.0 (or take a release of it that was), or let the program reference NetGen {Built}.");
        }
    }

    [Fact, Trait("Category", "Long")]
    public void BesideAnOlderRuntime()
    {
        string runtime = versions.Runtime("0.0.1", newer: -1);

        foreach (string way in MixedVersions.Ways)
        {
            ShouldAdvise(versions.Run(way, runtime), $"Let the program reference the package NetGen {Built} or later, or build Garments again with NetGen 0.0.1.");
        }
    }

    /// <summary>Methods that lack what they call throw there, and the check is no part of a program of whose classes none can be laid out.</summary>
    [SkippableFact, Trait("Category", "Long")]
    public void CompiledAheadOfTime()
    {
        folder.Write("Program.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{versions.Library}" />
                <Reference Include="{versions.Runtime("8.0.0", newer: 1)}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", MixedVersions.Program);

        CommandResult publish = DotNet.Build(folder.Root, "publish", ["-c", "Release", "--use-current-runtime", "-o", folder.PathOf("published"), "-v", "quiet"]);
        PublishedSample.SkipWhereNothingIsPublished(publish);
        publish.ShouldSucceed();

        foreach (string way in MixedVersions.Ways)
        {
            ShouldAdvise(DotNet.Start(folder.Root, folder.PathOf(OperatingSystem.IsWindows() ? "published/Program.exe" : "published/Program"), way), "Build Garments again with the package NetGen 8.0.0");
        }
    }

    public void Dispose() => folder.Dispose();

    private static void ShouldAdvise(CommandResult run, string advice)
    {
        run.ShouldFail().Output.ShouldContain("The networks of Garments were compiled by NetGen");
        run.Output.ShouldContain(advice);
        run.Output.ShouldNotContain("MissingMethod");
        run.Output.ShouldNotContain("TypeLoadException");
    }
}
