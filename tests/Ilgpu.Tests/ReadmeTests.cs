using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ILGPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>The README's example for GPUs is code that compiles: it stands, line for line, in <see cref="Example"/>.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Example_StandsInTheReadme()
    {
        string tests = Path.GetDirectoryName(ThisFile())!;
        string source = File.ReadAllText(ThisFile());
        string readme = File.ReadAllText(Path.Combine(tests, "..", "..", "README.md"));
        string example = CodeBlock().Match(readme).Groups[1].Value;
        string[] lines = [.. example.Split('\n').Select(line => line.Split("  //")[0].Trim()).Where(line => line.Length > 0)];
        lines.Take(3).ShouldBe(["using ILGPU;", "using ILGPU.Algorithms;", "using NetGen.Ilgpu;"]);
        lines.Length.ShouldBe(7);
        foreach (string line in lines.Skip(3))
        {
            source.ShouldContain(line);
        }
    }

    private static void Example(LeNet net, float[] images, float[] scores)
    {
        using var context = Context.Create(builder => builder.Default().EnableAlgorithms());
        using var device = Devices.Best(context);
        using var gpu = net.ToGpu(device);
        gpu.Forward(images, scores, batch: 64);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"```cs\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
