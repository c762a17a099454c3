namespace NetGen.Generator.Tests.UserCode;

/// <summary>Networks that derive from a class of the user's, or from another network.</summary>
public sealed class BaseClassTests
{
    private const string Network = "[Network(4)] [Dense(3)] public partial class Net : Base";

    [Fact]
    public void Works() => Working.TryEach(
        [.. ((string[])
        [
            "public class Base;",
            "public class Base { protected int cpu, State; protected virtual void Run() { } public class NetKernels; }",
            "public class Base { public Base(int size = 0) { } }",
            "public class Base { protected Base() { } public Base(string s) { } }",
            "public class Base { [System.Obsolete(\"Not this.\")] public Base() { } }",
            "public class Base { public virtual void Refresh() { } public virtual float[] Forward(System.ReadOnlySpan<float> x) => []; }",
            "public class Base { public int Info, Weights, Create, Load, Share, Refresh, Forward, Profile, ToGpu; }",
            "public class Base { public static void Create(Weights weights) { } public static int Load(string path) => 0; public object Share() => this; protected string Info => \"\"; }",
            "public abstract class Base { public abstract float[] Forward(System.ReadOnlySpan<float> input); }",
            "public abstract class Base { public abstract Weights Weights { get; } public abstract void Refresh(); public abstract void Forward(System.ReadOnlySpan<float> x, System.Span<float> y, int n); }",
            "public abstract class Root { public abstract void Refresh(); public virtual void Reset() { } } public class Base : Root { public sealed override void Refresh() { } }",
            "public abstract class Root { public abstract void Refresh(); } public abstract class Base : Root { public abstract override void Refresh(); }",
            "public abstract class Base { [System.Obsolete] public abstract void Refresh(); [System.Obsolete(\"Not this.\")] public abstract Weights Weights { get; } }",
            "public abstract class Root<T> { public abstract T Share(); } public abstract class Base : Root<Net>;",
            "public class Base { public required string Label { get; init; } = \"none\"; }",
            "public class Base { public required int Count; [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Base() { Count = 1; } }",
            "[Network(4)] [Dense(5)] public partial class Base;",
            "[Network(4)] [Dense(5)] public partial class Base(string label) { public string Label => label; public Base() : this(\"none\") { } }",
            "[Variant<General>] public partial class Base : General; [Network(4)] [Dense(5)] public partial class General;",
            "public abstract class Root { public abstract void Refresh(); } [Network(4)] [Dense(5)] public partial class Base : Root;",
        ]).Select(bases => $"{Network};\n{bases}")],
        "#pragma warning disable CS0649");

    [Fact]
    public void ConstructorsOfOnesOwnCallTheBase() => Working.TryEach(
    [
        $"{Network} " + "{ public Net() : base(3) { } }" + "\n" + "public class Base(int size) { public int Size => size; }",
        $"{Network} " + "{ private Net() : base(3) { } }" + "\n" + "public class Base { private Base() { } protected Base(int size) { } }",
    ]);

    [Fact]
    public void NetworksNestInTheirBases() => Working.Try(NetworkCompilation.Of("""
        [Network(4)] [Dense(5)] public partial class General
        {
            [Network(4)] [Dense(3)] public partial class Special : General;

            public sealed class Own : Middle;
            public class Middle : General;
        }
        """)).ShouldBe(["General", "General+Special"]);

    [Fact]
    public void AnObjectIsBothNetworks()
    {
        using var project = NetworkCompilation.Of("""
            [Network(4)] [Dense(5)] public partial class General;
            [Network(4)] [Dense(3)] public partial class Special : General;
            public static class Use
            {
                public static string Run()
                {
                    var special = Special.Create(new Special(3).Weights);
                    General general = special;
                    return $"{special.Forward(new float[4]).Length} {general.Forward(new float[4]).Length} {General.Info.OutputLength} {Special.Info.OutputLength}";
                }
            }
            """).Compile();

        project.Assembly.GetType("Use")!.GetMethod("Run")!.Invoke(null, null).ShouldBe("3 5 5 3");
    }

    [Fact]
    public void ABaseOfAnotherProjectMayBeANetwork() => Working.Try(NetworkCompilation
        .Of("[Network(4)] [Dense(3)] public partial class Net : Base;")
        .WithLibrary(NetworkCompilation.Of("[Network(4)] [Dense(5)] public partial class Base;")))
        .ShouldBe(["Net"]);

    [Theory]
    [InlineData("public class Base { public Base(int size) { } }", "its base class Base has none")]
    [InlineData("public class Base { private Base() { } public Base(int size) { } }", "Add Net() : base(...)")]
    [InlineData("public class Base { public Base(int a = 0) { } public Base(string b = \"\") { } }", "more than one that")]
    public void ABaseWithoutConstructorIsRefused(string bases, string message)
    {
        // C# itself says so, too, as of any class that declares no constructor.
        var found = NetworkCompilation.Of($"{Network};\n{bases}");

        var problem = found.Analyze().ShouldHaveSingleItem();
        problem.Id.ShouldBe("NG0008");
        problem.GetMessage().ShouldContain(message);
        found.Generate().Compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .ShouldAllBe(d => d.Location.SourceTree!.FilePath == "Source0.cs");
    }

    [Theory]
    [InlineData("public abstract class Base { public abstract int Refresh(); }")]
    [InlineData("public abstract class Base { protected abstract void Refresh(); }")]
    [InlineData("public abstract class Base { public abstract int Forward { get; } }")]
    [InlineData("public abstract class Base { public abstract Weights Weights { get; set; } }")]
    [InlineData("public abstract class Base { [System.Obsolete(\"No.\", DiagnosticId = \"X1\")] public abstract void Refresh(); }")]
    [InlineData("public abstract class Base { [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"No.\")] public abstract void Refresh(); }")]
    [InlineData("public abstract class Base { public abstract Base Load(string path); }")]
    public void AnAbstractMemberThatIsNotTheNetworksIsRefused(string bases)
    {
        var problem = NetworkCompilation.Of($"{Network};\n{bases}").Analyze().ShouldHaveSingleItem();

        problem.Id.ShouldBe("NG0008");
        problem.GetMessage().ShouldContain("Net must not inherit the abstract member Base.");
    }

    [Fact]
    public void TheUsersOverrideOfAnAbstractMemberIsAMemberOfTheUsers() => Diagnosing.Source("""
        public abstract class Base { public abstract void Refresh(); }
        [Network(4)] [Dense(3)] public partial class Net : Base { public override void {|NG0009:Refresh|}() { } }
        """).ShouldReport("Net.Refresh stands where");
}
