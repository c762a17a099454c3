namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>NG0105 and NG0106: expressions and arguments.</summary>
public sealed class ExpressionDiagnosticsTests
{
    [Fact]
    public void InNetwork() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D({|NG0105:"in * "|}, 3)]
        public partial class Syntax;

        [Network(3, 8, 8)]
        [Conv2D({|NG0105:"channels"|}, 3)]
        public partial class Unknown;

        [Network(3, 8, 8)]
        [Conv2D({|NG0105:"12 / (in - 3)"|}, 3)]
        public partial class Division;

        [Network(3, 8, 8)]
        [Conv2D({|NG0105:"in * 0.5"|}, 3)]
        public partial class Fraction;

        [Network(3, 8, 8)]
        [Conv2D({|NG0105:"9223372036854775807 + in"|}, 3)]
        public partial class Overflow;

        [Network(3, 8, 8)]
        [Conv2D({|NG0106:"in - 3"|}, 3)]
        public partial class Range;

        [Network(3, 8, 8)]
        [Conv2D(4, 3, Stride = new object[] { 1, {|NG0106:"in - 3"|} })]
        public partial class Element;

        [Network(3, 8, 8)]
        [If({|NG0105:"in"|}), Conv2D(4, 3), EndIf, ReLU]
        public partial class Condition;

        [Network(3, 8, 8)]
        [Conv2D(4, 1, Repeat = {|NG0105:"max(in)"|})]
        public partial class Arity;

        [Network(3, 8, 8)]
        [Conv2D(4, 1, Repeat = {|NG0105:"mux(in, 1)"|})]
        public partial class Function;
        """).ShouldReport(
            "channels = \"in * \": expected a number, a name or (, found the end (at 6)",
            "unknown name 'channels'. Known here: in",
            "division by zero: 12 / 0 (at 4)",
            "not an integer: 1.5",
            "overflow: 9223372036854775807 + 3 does not fit in 64 bits",
            "channels must be at least 1, found \"in - 3\" = 0",
            "Stride must be at least 1, found \"in - 3\" = 0",
            "not a condition: 3",
            "max takes 2 arguments, found 1",
            "unknown function 'mux', did you mean 'max'?");

    [Fact]
    public void InBlock_WhatIsWrittenIsReportedThereOnce() => Diagnosing.Source("""
        [Block]
        [Conv2D({|NG0105:"chanels"|}, 3), Add({|NG0101:"x"|}), If({|NG0105:"("|}), EndIf]
        public partial class StemAttribute(int channels) : LayerAttribute;

        [Network(3, 8, 8)]
        [Stem(4), Stem(5)]
        public partial class Net;

        [Network(3, 8, 8)]
        [Stem(4)]
        public partial class Other;
        """).ShouldReport("unknown name 'chanels', did you mean 'channels'? Known here: channels, in", "labelled \"x\"", "found the end");

    [Fact]
    public void InBlock_WhatDependsOnValuesIsReportedAtTheUse() => Diagnosing.Source("""
        [Block]
        [Conv2D("in / divisor", 3)]
        public partial class InnerAttribute(int divisor) : LayerAttribute;

        [Block]
        [ReLU, Inner("half - 1")]
        public partial class OuterAttribute(object half) : LayerAttribute;

        [Block]
        [ReLU, Inner(0)]
        public partial class UnusedAttribute : LayerAttribute;

        [Network(4, 8, 8)]
        [Inner(2), {|NG0105:Inner(0)|}]
        public partial class A;

        [Network(4, 4, 4)]
        [Inner(2), {|NG0201:Inner(1)|}]
        public partial class B;
        """.Replace("Inner(\"half - 1\")", "Conv2D(\"half - 1\", 1)")).ShouldReport(
            "in Inner(0), Conv2D(\"in / divisor\", 3): channels = \"in / divisor\": division by zero: 2 / 0 (at 4)",
            "in Inner(1), Conv2D(\"in / divisor\", 3): Conv2D(2, 3) on 2 x 2 x 2");

    [Fact]
    public void BlockParameter_TakesAnExpressionOfItsUser() => Diagnosing.Source("""
        [Block]
        [Conv2D(nameof(channels), 1)]
        public partial class StemAttribute(object channels) : LayerAttribute;

        [Network(4, 8, 8)]
        [Stem("in * 2"), Stem({|NG0105:"in / 0"|})]
        public partial class A;

        [Network(4, 8, 8)]
        [Stem({|NG0105:"width"|})]
        public partial class B;
        """).ShouldReport("division by zero: 8 / 0".Replace("8", "4"), "unknown name 'width'");

    [Fact]
    public void TooManyLayers() => Diagnosing.Source("""
        [Block]
        [ReLU(Repeat = 2000)]
        public partial class ManyAttribute : LayerAttribute;

        [Network(4, 8, 8)]
        [{|NG0208:Many(Repeat = 100)|}]
        public partial class A;

        [Network(4, 8, 8)]
        [ReLU(Repeat = {|NG0106:"in * 100000"|})]
        public partial class B;
        """).ShouldReport("more than 10000 layers", "between 0 and 10000");
}
