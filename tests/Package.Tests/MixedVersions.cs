using System.Text.RegularExpressions;
using NetGen.Cpu;

namespace NetGen.Package.Tests;

/// <summary>A library with a network, a program that uses it, and runtimes of other versions: these sources, with all that is not frozen in another namespace.</summary>
public sealed partial class MixedVersions : IDisposable
{
    /// <summary>Ways to come to the library's class first.</summary>
    internal static readonly string[] Ways = ["new", "static", "generic", "reflection"];

    /// <summary>Comes to it in one of the <see cref="Ways"/>.</summary>
    internal const string Program = """
        using System.Diagnostics.CodeAnalysis;
        using Garments;
        using NetGen;

        Console.WriteLine(args[0] switch
        {
            "new" => new Net().Forward(new float[Net.Info.InputLength]).Length,
            "static" => Net.Info.OutputLength,
            "generic" => OutputLength<Net>(),
            _ => Make<Net>().Forward(new float[64]).Length,
        });

        static int OutputLength<T>() where T : INetwork<T> => T.Info.OutputLength;

        static T Make<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>() => (T)Activator.CreateInstance(typeof(T), 0)!;
        """;

    private const string Network = """
        using NetGen;

        namespace Garments;

        [Network(1, 8, 8)]
        [Conv2D(4, 3, Padding = 1), BatchNorm2D, ReLU, MaxPool2D(2)]
        [Flatten, Dense(3)]
        public partial class Net;
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string packages;

    public MixedVersions(PackedPackage package)
    {
        packages = package.Cache;
        Write("library/Garments.csproj", "", $"""<PackageReference Include="NetGen" Version="{PackedPackage.Version}" />""");
        folder.Write("library/Net.cs", Network);
        Write("program/Program.csproj", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../library/Garments.csproj" />""");
        folder.Write("program/Program.cs", Program);
        folder.Write("nuget.config", PackageSources.Config(package.Folder));
        Build("program");
    }

    /// <summary>The library.</summary>
    internal string Library => folder.PathOf("library/bin/Release/net10.0/Garments.dll");

    /// <summary>Runs the program beside a runtime.</summary>
    /// <param name="way">How it comes to the network.</param>
    /// <param name="runtime">The runtime; null for the one that the library was built with.</param>
    internal CommandResult Run(string way, string? runtime = null)
    {
        string program = folder.PathOf("program/bin/Release/net10.0");
        foreach (string image in Directory.GetFiles(program, "NetGen.Runtime.dll", SearchOption.AllDirectories))
        {
            File.Copy(runtime ?? typeof(NetworkInfo).Assembly.Location, image, overwrite: true);
        }

        return DotNet.Execute(folder.Root, Path.Combine(program, "Program.dll"), way);
    }

    /// <summary>Builds a runtime of another version, with none of the kernels under the names that the library knows.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="newer">How many versions of the binary interface after these sources' it begins and ends: it runs none of theirs.</param>
    internal string Runtime(string version, int newer)
    {
        string sources = Repository.PathOf("src/Runtime"), project = $"runtime-{version}";
        foreach (string file in Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(sources, file).Replace('\\', '/');
            if (!path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            {
                folder.Write($"{project}/{path}", Changed(path, File.ReadAllText(file), newer));
            }
        }

        Write($"{project}/Runtime.csproj", $"<AssemblyName>NetGen.Runtime</AssemblyName><Version>{version}</Version><AssemblyVersion>1.0.0.0</AssemblyVersion><RunAnalyzers>false</RunAnalyzers>", "");
        Build(project);
        return folder.PathOf($"{project}/bin/Release/net10.0/NetGen.Runtime.dll");
    }

    public void Dispose() => folder.Dispose();

    private static string Changed(string path, string text, int newer) => path switch
    {
        // What is frozen: the check, and the type of an emitted class's field.
        "Cpu/EmittedCode.cs" => $"using NetGen.Kernels;\n{text}\n/// <summary>The field of an emitted class.</summary>\npublic abstract class CpuNetwork;\n",
        "Cpu/AbiVersion.cs" => Number().Replace(Moved(text), $"{AbiVersion.Current + newer}"),
        _ => Moved(text),
    };

    private static string Moved(string text) => text.Replace("NetGen.Cpu", "NetGen.Kernels");

    private void Build(string project) => DotNet.Build(folder.PathOf(project), "build", ["-v", "quiet", "-c", "Release"], packages).ShouldSucceed();

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

    [GeneratedRegex(@"\d+(?=;)")]
    private static partial Regex Number();
}
