using System.Reflection;
using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>A library whose networks were compiled by one version of NetGen, in a program that brings the runtime of another, which has none of the kernels under the names that the library knows.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class MixedVersionsTests(PackedPackage package) : IDisposable
{
    private const string Library = """
        using NetGen;

        namespace Garments;

        [Network(1, 8, 8)]
        [Conv2D(4, 3, Padding = 1), BatchNorm2D, ReLU, MaxPool2D(2)]
        [Flatten, Dense(3)]
        public partial class Net;
        """;

    /// <summary>Ways to come to the library's class first, each in a run of its own.</summary>
    private const string Program = """
        using Garments;
        using NetGen;

        Console.WriteLine(args[0] switch
        {
            "new" => new Net().Forward(new float[Net.Info.InputLength]).Length,
            "static" => Net.Info.OutputLength,
            "generic" => OutputLength<Net>(),
            _ => ((Net)Activator.CreateInstance(typeof(Net), 0)!).Forward(new float[64]).Length,
        });

        static int OutputLength<T>() where T : INetwork<T> => T.Info.OutputLength;
        """;

    private static readonly string[] Ways = ["new", "static", "generic", "reflection"];

    private readonly TemporaryFolder folder = new();

    [Fact, Trait("Category", "Long")]
    public void TheProgramEndsWithWhatToDo()
    {
        Write("library/Garments.csproj", "", $"""<PackageReference Include="NetGen" Version="{PackedPackage.Version}" />""");
        folder.Write("library/Net.cs", Library);
        Write("program/Program.csproj", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../library/Garments.csproj" />""");
        folder.Write("program/Program.cs", Program);
        folder.Write("nuget.config", PackageSources.Config(package.Folder));
        Build("program");
        Ways.ShouldAllBe(way => Run(way).ShouldSucceed().Output.Trim() == "3");

        string built = typeof(NetworkInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        Replace("9.0.0", newer: 1);
        ShouldEndWith($"Build Garments again with the package NetGen 9.0.0 (or take a release of it that was), or let the program reference NetGen {built}.");

        Replace("0.0.1", newer: -1);
        ShouldEndWith($"Let the program reference the package NetGen {built} or later, or build Garments again with NetGen 0.0.1.");
    }

    public void Dispose() => folder.Dispose();

    private CommandResult Run(string way) => DotNet.Execute(folder.Root, folder.PathOf("program/bin/Release/net10.0/Program.dll"), way);

    private void Build(string project, params string[] properties) =>
        DotNet.Build(folder.PathOf(project), "build", ["-v", "quiet", "-c", "Release", .. properties], package.Cache).ShouldSucceed();

    private void Write(string project, string properties, string items) => folder.Write(project, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            {properties}
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    /// <summary>Puts another runtime beside the program: these sources, with all that is not frozen in another namespace.</summary>
    private void Replace(string version, int newer)
    {
        string sources = Repository.PathOf("src/Runtime");
        foreach (string file in Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(sources, file).Replace('\\', '/');
            if (path.StartsWith("obj/", StringComparison.Ordinal) || path.StartsWith("bin/", StringComparison.Ordinal))
            {
                continue;
            }

            string text = File.ReadAllText(file);
            folder.Write($"runtime/{path}", path switch
            {
                "Cpu/EmittedCode.cs" => $"using NetGen.Kernels;\n{text}",
                "Cpu/AbiVersion.cs" => Number().Replace(Moved(text), number => $"{int.Parse(number.Value) + newer}"),
                _ => Moved(text),
            });
        }

        Write("runtime/Runtime.csproj", $"<AssemblyName>NetGen.Runtime</AssemblyName><Version>{version}</Version><AssemblyVersion>1.0.0.0</AssemblyVersion><RunAnalyzers>false</RunAnalyzers>", "");
        Build("runtime");
        File.Copy(folder.PathOf("runtime/bin/Release/net10.0/NetGen.Runtime.dll"), folder.PathOf("program/bin/Release/net10.0/NetGen.Runtime.dll"), overwrite: true);
    }

    private static string Moved(string text) => text.Replace("NetGen.Cpu", "NetGen.Kernels");

    private void ShouldEndWith(string advice)
    {
        foreach (string way in Ways)
        {
            string output = Run(way).ShouldFail().Output;
            output.ShouldContain("The networks of Garments were compiled by NetGen");
            output.ShouldContain(advice);
            output.ShouldNotContain("MissingMethod");
            output.ShouldNotContain("TypeLoadException");
        }
    }

    [GeneratedRegex(@"\d+(?=;)")]
    private static partial Regex Number();
}
