using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.UserCode;

/// <summary>Projects of all settings: what is emitted compiles without a warning, or one error says which setting stands in the way.</summary>
public sealed class SettingsTests
{
    /// <summary>Networks with kernels of all kinds, and a block, in C# 7.3.</summary>
    private const string Source = """
        public sealed partial class Holder { [Network(4)] [Dense(3)] public partial class Nested { } }

        [Network(2, 8, 8)]
        [Conv2D(4, 3, Padding = 1), BatchNorm2D, ReLU, As("x"), DepthwiseConv2D(3, Padding = 1), SiLU, Add("x"), MaxPool2D(2), Pad(1), ConvTranspose2D(3, 2, Stride = 2)]
        [Upsample2D(ScaleFactor = 2, Mode = "bilinear"), AvgPool2D(3, Stride = 2, Padding = 1), LayerNorm(12), ChannelShuffle(3), LocalResponseNorm(3), Flatten, Dense(5), LogSoftmax]
        public partial class Net { }

        [Network(3, 10, 10, Lower = Lowering.Equivalent)]
        [Conv2D(4, 3), ReLU, MaxPool2D(2), AdaptiveAvgPool2D(1), Flatten, Dense(3)]
        public partial class Lowered { }
        """;

    private static readonly NetworkCompilation Project = NetworkCompilation.Of(Source);

    public static TheoryData<LanguageVersion> EndsOfVersions => [LanguageVersion.CSharp12, LanguageVersion.Preview];

    public static TheoryData<LanguageVersion> OtherVersions => [LanguageVersion.CSharp13, LanguageVersion.Default, LanguageVersion.Latest, LanguageVersion.LatestMajor];

    public static TheoryData<LanguageVersion> OldVersions => [LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp11];

    [Theory]
    [MemberData(nameof(EndsOfVersions))]
    public void TheLanguageFromTwelveOn(LanguageVersion version) => Compiles(version);

    [Theory, Trait("Category", "Long")]
    [MemberData(nameof(OtherVersions))]
    public void TheLanguageInBetween(LanguageVersion version) => Compiles(version);

    private static void Compiles(LanguageVersion version)
    {
        Clean(Project with { LanguageVersion = version, Nullable = NullableContextOptions.Disable });
        Clean(Project with { LanguageVersion = version, Nullable = NullableContextOptions.Enable, ReferencesIlgpu = true });
    }

    [Theory]
    [MemberData(nameof(OldVersions))]
    public void AnOlderOneIsOneError(LanguageVersion version) => Refused(Project with { LanguageVersion = version }, "LangVersion is");

    [Fact]
    public void ProjectsWithoutUnsafeCodeAreOneError() => Refused(Project with { AllowUnsafe = false }, "AllowUnsafeBlocks is false");

    [Fact]
    public void ProjectsWithoutNetworksHaveAnySettings() =>
        (NetworkCompilation.Of("public class Plain { }") with { LanguageVersion = LanguageVersion.CSharp8, Nullable = NullableContextOptions.Disable, AllowUnsafe = false }).Analyze().ShouldBeEmpty();

    [Fact]
    public void ArithmeticOfTheProjectMayBeChecked() => Working.Try(Project with { CheckOverflow = true }).Count.ShouldBe(3);

    [Fact]
    public void AssembliesMayComplyWithTheCommonLanguageSpecification()
    {
        var project = Project with { Sources = [$"[assembly: System.CLSCompliant(true)]\n{Source}"] };

        Clean(project);
        Clean(project with { ReferencesIlgpu = true });
        Clean(project with { Sources = ["[assembly: System.CLSCompliant(true)]\n[System.CLSCompliant(false)] [Network(4)] [Dense(3)] public partial class Net;"] });
    }

    /// <summary>Where a name from the root may mean another thing, nothing is emitted.</summary>
    [Theory]
    [InlineData("public class System;", "a type called System")]
    [InlineData("internal struct ILGPU;", "a type called ILGPU")]
    [InlineData("namespace System { public readonly ref struct Span<T>; }", "has one of its own")]
    [InlineData("namespace System { internal static class Math; }", "the library's System.Math")]
    [InlineData("namespace System { public delegate TOut Func<TIn, TOut>(TIn x); }", "the library's System.Func")]
    [InlineData("namespace System { public interface IProgress<T>; }", "the library's System.IProgress")]
    [InlineData("namespace System.Threading { public struct CancellationToken; }", "the library's System.Threading.CancellationToken")]
    [InlineData("namespace System.Threading.Tasks { public class Task<T>; }", "the library's System.Threading.Tasks.Task")]
    public void NamesFromTheRootMeanWhatTheyMeanElsewhere(string declaration, string message)
    {
        var project = NetworkCompilation.Of("[Network(4)] [Dense(3)] public partial class Net;", declaration) with { ReferencesIlgpu = true };

        project.Generate().Files.ShouldBeEmpty();
        var problem = project.Analyze().Where(d => d.Id == "NG0010").ShouldHaveSingleItem();
        problem.GetMessage().ShouldContain(message);
        problem.Location.SourceTree!.FilePath.ShouldBe("Source0.cs");
    }

    [Fact]
    public void NetGenIsReferencedFromTheRoot()
    {
        CSharpCompilation project = Project.ToCompilation();
        MetadataReference runtime = project.References.Single(r => project.GetAssemblyOrModuleSymbol(r)?.Name == "NetGen.Runtime");

        NetGen.Generator.Frontend.ProjectSettings.Read(project.ReplaceReference(runtime, runtime.WithAliases(["Nets"]))).Problems.ShouldHaveSingleItem().ShouldContain("as Nets only");
        NetGen.Generator.Frontend.ProjectSettings.Read(project.ReplaceReference(runtime, runtime.WithAliases(["Nets", "global"]))).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void ProjectsMayHaveAttributesOfTheirOwn() => Clean(NetworkCompilation.Of(
        "[Network(4)] [Dense(3)] public partial class Net;",
        "namespace System.Diagnostics.CodeAnalysis { [global::System.AttributeUsage(global::System.AttributeTargets.All)] internal sealed class ExcludeFromCodeCoverageAttribute : global::System.Attribute; }")
        with
    { ReferencesIlgpu = true });

    [Theory]
    [InlineData("[System.Obsolete(\"No longer.\")]")]
    [InlineData("[System.Obsolete(\"No longer.\", error: true)]")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")]")]
    [InlineData("[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]")]
    public void ClassesMayHaveAttributes(string attribute)
    {
        string source = $"{attribute}\n[Network(4)] [Dense(3)]\npublic partial class Net;\n{attribute}\npublic static partial class Outer {{ [Network(4)] [Dense(3)] public partial class Inner; }}";

        Clean(NetworkCompilation.Of(source) with { ReferencesIlgpu = true });
    }

    [Theory]
    [InlineData("sealed")]
    [InlineData("unsafe")]
    [InlineData("sealed unsafe")]
    public void ClassesMayHaveModifiers(string modifiers) => Working.Try(NetworkCompilation.Of($$"""
        [Network(4)] [Dense(3)] public {{modifiers}} partial class A;
        [Network(4)] [Dense(3)] internal {{modifiers}} partial class B;
        public partial class Outer
        {
            public class Hidden;
            [Network(4)] [Dense(3)] private {{modifiers}} partial class C;
            [Network(4)] [Dense(3)] protected internal {{modifiers}} partial class D;
        }

        public partial class Further : Outer { [Network(4)] [Dense(3)] public new {{modifiers}} partial class Hidden; }
        public partial struct Value { [Network(4)] [Dense(3)] public {{modifiers}} partial class E; }
        public partial record Record(int X) { [Network(4)] [Dense(3)] public {{modifiers}} partial class F; }
        public readonly partial record struct Both(int X) { [Network(4)] [Dense(3)] public {{modifiers}} partial class G; }
        public partial interface IOuter { [Network(4)] [Dense(3)] public {{modifiers}} partial class H; }
        """)).Count.ShouldBe(9);

    [Fact]
    public void EmittedMembersSayWhoseTheyAre()
    {
        using var project = Project.Compile();
        Type net = project.Assembly.GetType("Net")!;
        const System.Reflection.BindingFlags declared = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
            | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DeclaredOnly;

        net.GetCustomAttributes(inherit: false).ShouldAllBe(a => a.GetType().Name != "ExcludeFromCodeCoverageAttribute" && a.GetType().Name != "DebuggerNonUserCodeAttribute");
        // What C# makes of a lambda belongs to the member that holds it.
        var members = net.GetMembers(declared).Where(m => m is not System.Reflection.MethodInfo { IsSpecialName: true } && !m.Name.StartsWith('<')).ToList();
        members.Count.ShouldBe(16);
        members.ShouldAllBe(m => Has(m, "GeneratedCodeAttribute"));
        members.Where(m => m is not System.Reflection.FieldInfo).ShouldAllBe(m => Has(m, "DebuggerNonUserCodeAttribute") && Has(m, "ExcludeFromCodeCoverageAttribute"));
        net.GetFields(declared).ShouldHaveSingleItem().FieldType.ShouldBe(typeof(NetGen.Cpu.CpuNetwork));
        var helpers = project.Assembly.GetTypes().Where(t => t.Namespace == "NetGen.Emitted" && !t.IsNested).ToList();
        // The kernels of each network, and the check of the runtime's version.
        helpers.Count.ShouldBe(4);

        // A file's own types have names that C# cannot write.
        helpers.ShouldAllBe(t => t.Name.StartsWith('<') && Has(t, "GeneratedCodeAttribute") && Has(t, "DebuggerNonUserCodeAttribute") && Has(t, "ExcludeFromCodeCoverageAttribute"));
    }

    private static bool Has(System.Reflection.MemberInfo member, string attribute) => member.CustomAttributes.Any(a => a.AttributeType.Name == attribute);

    private static void Clean(NetworkCompilation project)
    {
        Working.Objections(project.Generate()).ShouldBeEmpty();
        project.Analyze().ShouldBeEmpty();
    }

    private static void Refused(NetworkCompilation project, string message)
    {
        project = project with { Nullable = NullableContextOptions.Disable };
        foreach (var each in (NetworkCompilation[])[project, project with { ReferencesIlgpu = true }])
        {
            Working.Objections(each.Generate()).ShouldBeEmpty();
            var problem = each.Analyze().ShouldHaveSingleItem();
            problem.Id.ShouldBe("NG0010");
            problem.GetMessage().ShouldContain(message);
        }
    }
}
