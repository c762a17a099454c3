using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Zoo;

/// <summary>The architectures of samples/Zoo, as sources: what their networks are emitted to. Zoo.Tests runs them.</summary>
public sealed class ZooEmissionTests
{
    private const int MostCharacters = 1_000_000;

    public static TheoryData<string> Architectures => new(Directory.GetFiles(Folder(), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    /// <summary>Both back ends emit every network. Kernels of equal shape are shared, so that even the deepest stays readable and quick to compile.</summary>
    [Theory, Trait("Category", "Long")]
    [MemberData(nameof(Architectures))]
    public void IsComplete(string architecture)
    {
        string source = File.ReadAllText(Path.Combine(Folder(), $"{architecture}.cs")).Replace("using NetGen;\n", "");
        var project = NetworkCompilation.Of(source).WithIlgpu(groupSize: 256).Generate();

        project.Result.Exception.ShouldBeNull();
        project.Files.Count(file => file.Hint.EndsWith(".Ilgpu.g.cs", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2); // the network, and lowered
        project.Files.Where(file => !file.Hint.EndsWith(".Ilgpu.g.cs", StringComparison.Ordinal) && file.Text.Length > MostCharacters).Select(file => $"{file.Hint}: {file.Text.Length} characters").ShouldBeEmpty();
        project.Files.Where(file => file.Text.Contains("#error")).Select(file => file.Hint).ShouldBeEmpty();
        project.Explain().ShouldBeEmpty();
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../samples/Zoo/Architectures");
}
