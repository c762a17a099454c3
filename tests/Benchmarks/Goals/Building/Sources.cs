using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace NetGen.Benchmarks.Goals.Building;

/// <summary>The sources of a commit, and a folder for what is built of them: builds that stand in the sources are left alone.</summary>
/// <param name="root">The folder of the sources.</param>
/// <param name="artifacts">The folder of what is built; need not exist.</param>
internal sealed class Sources(string root, string artifacts)
{
    private const string Zoo = "samples/Zoo", Trial = "tests/Benchmarks/Trial";

    // Build servers would outlive this program, and the second build would find the compiler warm.
    private static readonly string[] NoServers = ["-nologo", "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>A folder's name for what is built of sources, another for each working tree.</summary>
    public static string FolderName(string root) => $"tree-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..12]}";

    /// <summary>Builds the zoo and returns its assembly.</summary>
    /// <remarks>With the image of the runtime for this machine, as with the package; commits that have none ignore it, and earlier ones are told the machine.</remarks>
    public string BuildZoo() => Build(Zoo, "Release", "Zoo.dll", "-p:UseRuntimeImage=true", $"-p:ImagesFor={RuntimeInformation.RuntimeIdentifier}");

    /// <summary>Builds the program with the trial's networks and returns its assembly.</summary>
    public string BuildTrial(string configuration) => Build(Trial, configuration, "Trial.dll");

    /// <summary>Compiles the same program ahead of time and returns the file.</summary>
    public string PublishTrial()
    {
        // Apart from other builds: what is restored for a kind of machine replaces what is restored for all.
        string folder = Path.Combine(artifacts, "aot");
        DotNet("publish", Trial, "-c", "Release", "--use-current-runtime", "-p:PublishAot=true", "--artifacts-path", folder, "-o", Path.Combine(folder, "published"));
        return Path.Combine(folder, "published", OperatingSystem.IsWindows() ? "Trial.exe" : "Trial");
    }

    /// <summary>Compiles the zoo, and nothing that it references, though nothing has changed, and returns the seconds of that. It must be built already.</summary>
    /// <param name="properties">Properties to compile it with.</param>
    public double CompileZoo(params string[] properties)
    {
        long start = Stopwatch.GetTimestamp();
        DotNet(["build", Zoo, "-c", "Release", "--artifacts-path", artifacts, "--no-restore", "--no-incremental", "-p:BuildProjectReferences=false", .. properties.Select(property => $"-p:{property}")]);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The bytes of each file that the generator emits for the zoo, which must be built already.</summary>
    public IReadOnlyDictionary<string, long> EmittedBytes()
    {
        string folder = Path.Combine(artifacts, "emitted");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        CompileZoo("EmitCompilerGeneratedFiles=true", $"CompilerGeneratedFilesOutputPath={folder}");
        return Directory.EnumerateFiles(Path.Combine(folder, "NetGen.Generator"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file), file => new FileInfo(file).Length);
    }

    private string Build(string project, string configuration, string assembly, params string[] properties)
    {
        DotNet(["build", project, "-c", configuration, "--artifacts-path", artifacts, .. properties]);
        return Path.Combine(artifacts, "bin", Path.GetFileName(project), configuration.ToLowerInvariant(), assembly);
    }

    private void DotNet(params IReadOnlyList<string> arguments)
    {
        Console.Error.WriteLine($"dotnet {arguments[0]} {arguments[1]} in {root} ...");
        (Command.DotNet([.. arguments, .. NoServers]) with { Folder = root }).Run();
    }
}
