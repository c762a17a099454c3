using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Beside errors of C#, as an editor has them all the time: what is wrong with a network is said all the same, but for what depends on a faulty attribute.</summary>
public sealed class CompilerErrorTests
{
    private const string Broken = """
        [Block]
        [Conv2D("chanels", 3), ReLU]
        public partial class StemAttribute(int channels) : LayerAttribute;

        [Network(3, 8, 8)]
        [Conv2D(4, 9), As("x"), Conv2D(4, 3, Stride = 0), Add("y")]
        public partial class Net
        {
            MEMBERS
        }

        [Variant<Net>(1, 8, 8)]
        public partial class Grey;
        """;

    private static readonly string[] Expected = ["NG0105", "NG0201", "NG0106", "NG0101", "NG0005"];

    [Theory]
    [InlineData("void M() { int x = \"s\"; Missing(); }", "")]
    [InlineData("void M() { int x = ; }", "")]
    [InlineData("int M() { }", "")]
    [InlineData("Missing M(Missing m) => m;", "")]
    [InlineData("public Missing Property { get; }", "")]
    [InlineData("void M() { ", "")]
    [InlineData("void M() { } }", "")]
    [InlineData("int x int y;", "")]
    [InlineData("", "using Missing.Namespace;")]
    [InlineData("", "public class Other : Missing, IMissing { }")]
    [InlineData("", "[Missing] public class Other;")]
    [InlineData("", "public class Other { void M() { if (true { } } }")]
    [InlineData("", "public partial class Net : IMissing;")]
    [InlineData("", "public partial class Net { public partial void M(); }")]
    [InlineData("", "class")]
    [InlineData("", "#error stop")]
    [InlineData("", "#if NEVER")]
    [InlineData("", "[assembly: Missing]")]
    [InlineData("", "public partial class Grey { int M() => Missing; } public class Net2 { public Net2(int x) : base(x) { } }")]
    public void NoneIsHidden(string members, string otherFile)
    {
        var project = NetworkCompilation.Of(Broken.Replace("MEMBERS", members, StringComparison.Ordinal), otherFile);

        project.Generate().Compilation.GetDiagnostics().ShouldContain(d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal));
        project.Analyze().Select(d => d.Id).ShouldBe(Expected, ignoreOrder: true);
    }

    /// <summary>A faulty attribute may be any layer: its own arguments, the shapes and labels after it, and which If has its EndIf are not known; all else is.</summary>
    [Fact]
    public void AFaultyAttributeIsAnUnknownLayer() => Found("""
        [Network(3, 8, 8, Lower = {|NG0304:Lowering.MaxPool | Lowering.MaxPoolToConv|})]
        [As("in2"), Conv2D(4, 3), Add({|NG0203:"in2"|}), Convv2D(4, 3), Dense({|NG0106:-1|}), Add("z"), EndIf, Conv2D(4, 99)]
        public class {|NG0001:A|};

        [Network(3, 8, 8)]
        [Conv2D(4), Dense({|NG0106:0|}), Flatten, Flatten, From("in"), Conv2D(4, {|NG0201:9|})]
        public partial class B;

        [Network(3, missing, 8)]
        [Conv2D("in * 400", 9), GELU({|NG0106:"tahn"|}), Dense(missing), As("x"), As({|NG0102:"x"|})]
        public partial class C;

        [Network(3, {|NG0005:0|}, 8), Obsolte]
        [Conv2D({|NG0105:"inn"|}, 3)]
        public partial class D;

        [Variant<B>(3, missing)]
        public partial class E;

        [Variant<Missing>]
        public partial class F;

        [Block]
        [Conv2D("in", 3), Missing(1), Conv2D({|NG0105:"in +"|}, 3), EndIf, Add("x")]
        public partial class StemAttribute : LayerAttribute;

        [Network(3, 8, 8)]
        [Stem, Dense(3), From("in"), {|NG0204:Dense(3)|}]
        public partial class G;

        [Netwrok(3, 8, 8)]
        [Conv2D(4, 99)]
        public partial class H;
        """);

    private static void Found(string source) => Diagnosing.Source(source).ShouldReportAmongErrorsOfTheCompiler();
}
