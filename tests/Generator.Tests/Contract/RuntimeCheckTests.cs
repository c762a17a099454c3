using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Cpu;
using NetGen.Generator.Emit;

namespace NetGen.Generator.Tests.Contract;

/// <summary>Where code was emitted, the runtime is asked before anything else whether it has what that code needs.</summary>
public sealed class RuntimeCheckTests
{
    private const string Network = "[Network(4)] [Dense(3)] public partial class Net;";
    private const string Block = "[Block] [Dense(\"units\")] public sealed partial class UnitAttribute(int units) : LayerAttribute;";

    private static readonly string Arguments = $"(assembly: \"Consumer\", compiler: \"{CompilerVersion.Text}\", version: {AbiVersion.Current})";

    [Fact]
    public void OfAProjectWithNetworksThereIsOne()
    {
        GeneratedProject project = NetworkCompilation.Of(Network, "[Variant<Net>] public partial class Varied;").Generate();

        Calls(project).ShouldBe([$"global::NetGen.Cpu.EmittedCode.Require{Arguments};"]);
        using LoadedProject loaded = project.Load();
        loaded["Net"].Initialize().Forward(new float[4]).Length.ShouldBe(3);
    }

    [Fact]
    public void WithILGPUBothRuntimesAreAsked() => Calls((NetworkCompilation.Of(Network) with { ReferencesIlgpu = true }).Generate()).ShouldBe(
        [$"global::NetGen.Cpu.EmittedCode.Require{Arguments};", $"global::NetGen.Ilgpu.EmittedCode.Require{Arguments};"]);

    [Theory]
    [InlineData("public class Plain;")]
    [InlineData(Block)]
    public void ProjectsWithoutNetworksHaveNone(string source) => NetworkCompilation.Of(source).Generate().Files.ShouldNotContain(file => file.Hint == RuntimeCheck.HintName);

    /// <summary>It would not compile there; the errors that the user sees are the network's own.</summary>
    [Fact]
    public void ProjectsThatCannotHaveNetworksHaveNone()
    {
        GeneratedProject project = (NetworkCompilation.Of(Network.Replace(";", " { }")) with { LanguageVersion = LanguageVersion.CSharp8 }).Generate();

        project.Files.Select(file => file.Hint).ShouldBe(["Net.g.cs"]);
    }

    /// <summary>The build says what it sees. The attribute that it reads is not public; the runtimes' own, which all other tests reference, say that they fit.</summary>
    [Theory]
    [InlineData(1, AbiVersion.Current - 1, "has versions 1 to ")]
    [InlineData(AbiVersion.Current + 1, AbiVersion.Current + 1, "has version ")]
    [InlineData(AbiVersion.Current - 1, AbiVersion.Current, null)]
    [InlineData(AbiVersion.Current, AbiVersion.Current + 1, null)]
    public void ARuntimeOfAnotherVersionIsAnError(int oldest, int current, string? message)
    {
        NetworkCompilation runtime = NetworkCompilation.Of($$"""
            [assembly: NetGen.Cpu.Abi({{oldest}}, {{current}})]
            [assembly: System.Reflection.AssemblyInformationalVersion("0.0.7+commit")]

            namespace NetGen.Cpu { [System.AttributeUsage(System.AttributeTargets.Assembly)] internal sealed class AbiAttribute : System.Attribute { public AbiAttribute(int oldest, int current) { } } }
            namespace NetGen.Ilgpu { public interface IGpuCompiled; }
            namespace ILGPU { public class Context; }
            """);

        var reported = NetworkCompilation.Of(Network, "[Network(5)] [Dense(3)] public partial class Other;").WithLibrary(runtime, "NetGen.Runtime.Ilgpu").Analyze();

        reported.Select(problem => problem.Id).ShouldBe(message is null ? [] : ["NG0010"]);
        reported.ShouldAllBe(problem => problem.GetMessage().Contains($"are compiled for version {AbiVersion.Current} of the runtime's binary interface, and NetGen.Runtime.Ilgpu 0.0.7 {message}"));
        NetworkCompilation.Of("public class Plain;").WithLibrary(runtime, "NetGen.Runtime.Ilgpu").Analyze().ShouldBeEmpty();
    }

    [Fact]
    public void TheRuntimesSayTheirVersions() => new[] { typeof(NetworkInfo), typeof(NetGen.Ilgpu.GpuNetwork) }.ShouldAllBe(type =>
        type.Assembly.GetCustomAttributesData().Single(data => data.AttributeType.FullName == "NetGen.Cpu.AbiAttribute").ConstructorArguments.Select(argument => (int)argument.Value!)
            .SequenceEqual(new[] { AbiVersion.Oldest, AbiVersion.Current }));

    /// <summary>It is not in the way of the user's own, whatever they are called, and works with the attribute of an older framework.</summary>
    [Theory]
    [InlineData("internal static class Start { public static int Runs; [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => Runs++; }")]
    [InlineData("namespace NetGen.Emitted { internal static class RuntimeCheck { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { } } }")]
    [InlineData("namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Method)] internal sealed class ModuleInitializerAttribute : Attribute; }")]
    [InlineData("namespace NetGen { [Network(4)] [Dense(3)] internal partial class RuntimeCheck; }")]
    public void StandsBesideTheUsersCode(string source)
    {
        NetworkCompilation project = NetworkCompilation.Of(Network, source);

        project.Analyze().ShouldBeEmpty();
        using LoadedProject loaded = project.Compile();
        loaded["Net"].Initialize().Forward(new float[4]).Length.ShouldBe(3);
        if (loaded.Assembly.GetType("Start") is { } start)
        {
            start.GetField("Runs", BindingFlags.Static | BindingFlags.Public)!.GetValue(null).ShouldBe(1);
        }
    }

    [Fact]
    public void TheAssemblyMayHaveAnyName()
    {
        using LoadedProject loaded = (NetworkCompilation.Of(Network) with { AssemblyName = "Röntgen \"2\"" }).Compile();

        loaded["Net"].Initialize().Forward(new float[4]).Length.ShouldBe(3);
    }

    private static IEnumerable<string> Calls(GeneratedProject project) =>
        project[RuntimeCheck.HintName].Split('\n').Select(line => line.Trim()).Where(line => line.Contains(".Require(", StringComparison.Ordinal));
}
