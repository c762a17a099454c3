using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>A user's console project outside the sources, whose only reference is a package.</summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PackedPackage package;

    /// <param name="package">The packages.</param>
    /// <param name="id">The one that is referenced.</param>
    /// <param name="restored">A folder of packages that it needs.</param>
    /// <param name="framework">What the project targets.</param>
    public Consumer(PackedPackage package, string id = "NetGen", string? restored = null, string framework = "net10.0")
    {
        this.package = package;
        folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{id}" Version="{PackedPackage.Version}" />
              </ItemGroup>
            </Project>
            """);

        folder.Write("nuget.config", PackageSources.Config(package.Folder, restored));
    }

    public Consumer With(string file, string text)
    {
        folder.Write(file, text);
        return this;
    }

    public CommandResult Build(params IEnumerable<string> properties) =>
        DotNet.Build(folder.Root, "build", ["-v", "quiet", "-c", "Release", .. properties.Select(p => "-p:" + p)], package.Cache);

    /// <summary>Publishes it, from clean.</summary>
    /// <param name="arguments">What follows the verb.</param>
    /// <returns>How that ended, and the folder.</returns>
    public (CommandResult Result, string Folder) Publish(params IEnumerable<string> arguments)
    {
        foreach (string rest in (string[])["bin", "obj", "published"])
        {
            if (Directory.Exists(folder.PathOf(rest))) Directory.Delete(folder.PathOf(rest), recursive: true);
        }

        return (DotNet.Build(folder.Root, "publish", ["-v", "quiet", "-c", "Release", "-o", folder.PathOf("published"), .. arguments], package.Cache), folder.PathOf("published"));
    }

    /// <summary>What MSBuild makes of a property.</summary>
    public string Property(string name, params IEnumerable<string> properties) =>
        DotNet.Build(folder.Root, "msbuild", [$"-getProperty:{name}", .. properties.Select(p => "-p:" + p)], package.Cache).ShouldSucceed().Output.Trim();

    public CommandResult Run(params IEnumerable<string> arguments) => DotNet.Execute(folder.Root, folder.PathOf("bin/Release/net10.0/Consumer.dll"), arguments);

    /// <summary>Runs it and returns what the just-in-time compiler compiled for it, a line for each method, with how much it was optimised.</summary>
    /// <param name="environment">Variables, beside those that ask for that.</param>
    public IReadOnlyList<string> CompiledMethods(params IEnumerable<(string Name, string Value)> environment)
    {
        string list = folder.PathOf("compiled.txt");
        File.Delete(list);
        DotNet.Execute(folder.Root, folder.PathOf("bin/Release/net10.0/Consumer.dll"), [("DOTNET_JitStdOutFile", list), ("DOTNET_JitDisasmSummary", "1"), .. environment]).ShouldSucceed();
        return File.ReadAllLines(list);
    }

    /// <summary>The errors and warnings in the output of a build, without repetitions: file, place, severity, ID and message.</summary>
    public static IReadOnlyList<BuildMessage> Messages(CommandResult build) =>
    [
        .. MessageLine().Matches(build.Output)
            .Select(m => new BuildMessage(
                Path.GetFileName(m.Groups["file"].Value),
                int.Parse(m.Groups["line"].Value),
                int.Parse(m.Groups["column"].Value),
                m.Groups["severity"].Value,
                m.Groups["id"].Value,
                m.Groups["message"].Value))
            .Distinct(),
    ];

    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"^\s*(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<id>\w+): (?<message>.+?)( \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex MessageLine();
}
