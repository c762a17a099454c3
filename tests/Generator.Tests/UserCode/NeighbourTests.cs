namespace NetGen.Generator.Tests.UserCode;

/// <summary>Types, namespaces and aliases of the user's around a network: emitted code means what it meant without them.</summary>
public sealed class NeighbourTests
{
    private const string Quiet = "#pragma warning disable CS8981\n";
    private const string Layers = "[Network(2, 8, 8)] [Conv2D(4, 3, Padding = 1), BatchNorm2D, ReLU, MaxPool2D(2), As(\"x\"), Upsample2D(ScaleFactor = 2, Mode = \"bilinear\"), LayerNorm(8), Flatten, Dense(3)]";

    private static readonly string[] Types =
    [
        .. Words.Contextual.Except(["partial", "where"]), .. Words.Emitted, .. Words.Contract, "NetKernels", "NetFacts", "NetGpuKernels", "NetGpuProgram", "Network_",
        "Packing", "Layout", "IEpilogue", "Identity", "Border", "ISimd", "SharedMemory", "Group", "ArrayView", "Accelerator", "CompilerServices", "Runtime", "CodeDom", "Diagnostics",
    ];

    [Fact]
    public void TypesInTheNamespace() =>
        Working.Try(NetworkCompilation.Of($"{Quiet}namespace User\n{{\n{Layers} public partial class Net;\n{Declare(Types)}\npublic static class System {{ }} public static class NetGen {{ }} public static class ILGPU {{ }}\n}}"))
            .ShouldBe(["User.Net"]);

    [Fact]
    public void TypesWithoutANamespace() => Working.Try(NetworkCompilation.Of($"{Quiet}{Layers} public partial class Net;\n{Declare(Types)}")).ShouldBe(["Net"]);

    [Fact]
    public void TypesBesideANestedNetwork() =>
        Working.Try(NetworkCompilation.Of($"{Quiet}public static partial class Models\n{{\n{Layers} public partial class Net;\n{Declare([.. Types, "System", "NetGen", "ILGPU"])}\n}}")).ShouldBe(["Models+Net"]);

    [Fact]
    public void TypesInTheNetwork() =>
        Working.Try(NetworkCompilation.Of($"{Quiet}{Layers} public partial class Net\n{{\n{Declare([.. Types.Except(Words.Contract), "System", "NetGen", "ILGPU"])}\n}}")).ShouldBe(["Net"]);

    [Fact]
    public void TypesInABaseClass() =>
        Working.Try(NetworkCompilation.Of($"{Quiet}public class Base\n{{\n{Declare([.. Types, "Net", "System", "NetGen", "ILGPU"])}\n}}\n{Layers} public partial class Net : Base;")).ShouldBe(["Net"]);

    [Fact]
    public void NamespacesOfTheSameNames()
    {
        string[] spaces = ["User.NetGen", "User.System", "User.ILGPU", "User.Net.Cpu", "User.NetGen.Emitted", "User.Cpu"];

        Working.Try(NetworkCompilation.Of(string.Concat(spaces.Select(space => $"namespace {space} {{ public class Weights; {Layers} public partial class Model; }}\n"))))
            .Count.ShouldBe(spaces.Length);
    }

    [Fact]
    public void AliasesOfTheWholeProject()
    {
        string aliases = string.Concat(Types.Except(["global"]).Select(name => $"global using @{name} = System.Text.StringBuilder;\n"));

        Working.Try(NetworkCompilation.Of($"{Layers} public partial class Net;") with { GlobalUsings = Quiet + aliases }).ShouldBe(["Net"]);
    }

    private static string Declare(IEnumerable<string> types) => string.Concat(types.Distinct().Select(name => $"public static class @{name} {{ }}\n"));
}
