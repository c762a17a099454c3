namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Input and Output: names, sizes, and where they stand.</summary>
public sealed class PortDiagnosticsTests
{
    [Fact]
    public void Names() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Input({|NG0106:"no name"|}, 3, 8, 8), Input({|NG0106:"batch"|}, 3), Input({|NG0106:"class"|}, 3), Input({|NG0106:""|}, 3)]
        [Conv2D(4, 3)]
        public partial class NoNames;

        [Network(3, 8, 8)]
        [Input("mask", 3, 8, 8), Input({|NG0102:"mask"|}, 1), Add("mask"), Conv2D(4, 3), As("x"), ReLU, Output("x"), Output({|NG0102:"x"|})]
        public partial class Twice;

        [Network(3, 8, 8)]
        [Input("mask", 3, 8, 8), Add("mask"), As({|NG0102:"mask"|}), Conv2D(4, 3)]
        public partial class TakenByAnInput;

        [Network(3, 8, 8)]
        [Input("mask", 3, 8, 8), Add("mask"), Conv2D(4, 3), Output({|NG0102:"mask"|})]
        public partial class InAndOut;

        [Network(3, 8, 8)]
        [Conv2D(4, 3), As("boxes"), ReLU, Output({|NG0101:"boxs"|})]
        public partial class Unknown;
        """).ShouldReport(
            "\"no name\" is no name of an argument in C#", "\"batch\" is taken", "\"class\" is no name", "\"\" is no name",
            "called \"mask\"", "called \"x\"", "given twice", "called \"mask\", which is that of Input", "did you mean \"boxes\"?");

    [Fact]
    public void Sizes() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [{|NG0005:Input("a")|}, Input("b", 3, {|NG0005:0|}), Input("c", {|NG0005:1, 2, 3, 4, 5|}), Conv2D(4, 3), Add("a", "b", "c")]
        public partial class Wrong;

        [Network(3, 8, 8)]
        [Input("other", 3, 7, 8), Add({|NG0203:"other"|}), Conv2D(4, 3)]
        public partial class DoesNotFit;
        """).ShouldReport("as [Input(\"a\", 3, 224, 224)]", "at least 1, found 0", "found 5 numbers", "height 8 != 7");

    [Fact]
    public void Places() => Diagnosing.Source("""
        [Block]
        [{|NG0106:Input("x", 3)|}, Conv2D(4, 3), As("y"), {|NG0106:Output("y")|}]
        public sealed partial class PartAttribute : LayerAttribute;

        [Network(3, 8, 8)]
        [If("in == 3"), {|NG0106:Input("x", 4, 6, 6)|}, EndIf, Conv2D(4, 3), As("y"), ReLU, If("in == 3"), {|NG0106:Output("y")|}, EndIf]
        public partial class Conditional;

        [Network(3, 8, 8)]
        [Conv2D(4, 3), As("y"), Output("y", Repeat = {|NG0106:2|})]
        public partial class Repeated;

        [Network(3, 8, 8)]
        [Conv2D(4, 3), As("y"), Output("y", Optional = {|NG0106:true|})]
        public partial class NothingIsLeft;
        """).ShouldReport("stands in a block", "stands in a block", "stands in an If", "stands in an If", "Repeat has no meaning", "all outputs are optional");

    [Fact]
    public void WhatIsNotUsed() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Input({|NG0103:"mask"|}, 1, 8, 8), Conv2D(4, 3)]
        public partial class Net;
        """).ShouldReport("the input \"mask\" never reaches an output");

    [Fact]
    public void Variants() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Input("mask", 1, 8, 8), Concat("mask"), Conv2D(4, 3), ReLU]
        public partial class Net;

        [Variant<Net>(3, 16, 16)]
        [Input("mask", 1, 16, 16)]
        public partial class Larger;

        [Variant<Net>(3, 16, 16)]
        [Input({|NG0101:"msk"|}, 1, 16, 16)]
        public partial class Unknown;

        [Variant<Net>({|NG0005:3, 16, 16|})]
        public partial class Half;

        [Variant<Net>(3, 16, 16)]
        [Input("mask", {|NG0005:2|}, 16, 16), Input({|NG0102:"mask"|}, 1, 16, 16)]
        public partial class Channels;

        [Variant<Net>(3, 16, 16)]
        [Input("mask", {|NG0005:16, 16|})]
        public partial class Rank;
        """).ShouldReport("has \"mask\", and a variant gives these another size", "At inputs of input 3 x 16 x 16, mask 1 x 8 x 8 in place of", "takes 1 channels", "is given twice", "takes 1 x 8 x 8");

    [Fact]
    public void MembersOfTheClass() => Diagnosing.Source("""
        [Network(3)]
        [Input("other", 3), Add("other"), Dense(2)]
        public partial class Net
        {
            public void {|NG0009:Forward|}(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.Span<float> c, int d) { }
            public float[] Forward(System.ReadOnlySpan<float> a) => [];
        }

        [Network(3)]
        [Input("other", 3), Add("other"), Dense(2)]
        public partial class {|NG0009:Profile|};
        """).ShouldReport("stands where Forward(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>, int)", "a class has no member of its own name");
}
