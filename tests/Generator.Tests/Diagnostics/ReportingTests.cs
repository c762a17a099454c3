namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Where and how often problems are reported, and how they are silenced.</summary>
public sealed class ReportingTests
{
    [Fact]
    public void Pragma_Silences() => Diagnosing.Source("""
        #pragma warning disable NG0206
        [Network(3, 7, 7)]
        [MaxPool2D(2)]
        public partial class A;
        #pragma warning restore NG0206

        [Network(3, 7, 7)]
        [MaxPool2D({|NG0206:2|})]
        public partial class B;
        """).ShouldReport("dropped");

    [Fact]
    public void ProblemsOfTheBaseAreNotRepeatedAtItsVariants() => Diagnosing.Source("""
        [Network(3, 7, 7)]
        [MaxPool2D({|NG0206:2|}), Conv2D(4, {|NG0201:5|})]
        public partial class Net;

        [Variant<Net>]
        public partial class A;

        [Variant<Net>(3, 9, 9, Lower = Lowering.Equivalent)]
        public partial class B;
        """).ShouldReport("dropped", "< 1");

    [Fact]
    public void ProblemsOfTheVariantAloneAreReportedThere() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3), Flatten, Dense(10)]
        public partial class Net;

        [Variant<Net>({|NG0005:3, 9, 9|})]
        public partial class Larger;

        [Variant<Net>(3, 9, 9, Lower = Lowering.Dense)]
        public partial class Sliding;
        """).ShouldReport("Lower = Lowering.Dense");

    [Fact]
    public void CompilerErrorsAreNotExplainedTwice()
    {
        var found = NetworkCompilation.Of("""
            [Network(3, 8, 8)]
            [Convv2D(4, 3), Dense(10)]
            public partial class A;

            [Network(3, 8, 8)]
            [Conv2D(4), Dense(10)]
            public partial class B;

            [Variant<Missing>]
            public partial class C;
            """).Analyze();

        found.ShouldBeEmpty();
    }

    [Fact]
    public void UsesOfABrokenNetworkCompile() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, {|NG0201:9|})]
        public partial class Net;

        public static class Uses
        {
            public static float[] Run(float[] x) => new Net().Forward(x);
            public static Net Open() => Net.Load("weights.safetensors").Share();
        }
        """).ShouldReport("< 1");

    [Fact]
    public void OneBrokenNetworkLeavesTheOthersAlone()
    {
        var project = NetworkCompilation.Of("""
            [Network(3, 8, 8)]
            [Conv2D(4, 9)]
            public partial class Broken;

            [Network(3, 8, 8)]
            [Conv2D(4, 3)]
            public partial class Sound;
            """).Generate();

        project["Broken.g.cs"].ShouldContain("Broken has errors");
        project["Sound.g.cs"].ShouldNotContain("has errors");
    }

    [Fact]
    public void BlocksAndBasesOfAnotherAssembly()
    {
        var library = NetworkCompilation.Of("""
            [Block]
            [Conv2D("in / divisor", 3)]
            public partial class NarrowAttribute(int divisor) : LayerAttribute;

            [Network(4, 7, 7)]
            [Conv2D(4, 1), MaxPool2D(2, CeilMode = true)]
            public partial class LibraryNet;
            """);

        Diagnosing.SourceIn(new NetworkCompilation().WithLibrary(library), """
            [Network(4, 8, 8)]
            [Narrow(2), {|NG0105:Narrow(0)|}]
            public partial class Net;

            [Variant<LibraryNet>(Lower = {|NG0302:Lowering.MaxPoolToConv|})]
            public partial class Half;
            """).ShouldReport("in Narrow(0), Conv2D(\"in / divisor\", 3)", "in LibraryNet, ");
    }

    [Fact]
    public void NamesThatDifferInCaseOnly()
    {
        var project = NetworkCompilation.Of("""
            [Network(3, 8, 8)] [Conv2D(4, 3)] public partial class Net;
            [Network(3, 8, 8)] [Conv2D(4, 3)] public partial class NET;
            """).Generate();

        project.Result.Exception.ShouldBeNull();
        project.ClassFiles.Count().ShouldBe(2);
    }

    [Fact]
    public void GeneratorIsSilent()
    {
        var result = NetworkCompilation.Of("[Network(3, 8, 8)] [Conv2D(4, 9)] public partial class Net;").Generate().Result;

        result.Diagnostics.ShouldBeEmpty();
        result.Exception.ShouldBeNull();
    }
}
