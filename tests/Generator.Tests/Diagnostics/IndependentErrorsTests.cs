namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>All that is wrong with a network is told at once, and nothing that follows from something told.</summary>
public sealed class IndependentErrorsTests
{
    [Fact]
    public void OfEveryStage() => Diagnosing.Source("""
        [Network(3, 16, {|NG0005:0|}, Lower = {|NG0304:Lowering.MaxPool | Lowering.MaxPoolToConv|})]
        [Conv2D(4, 3, Stride = {|NG0106:0|}), As("a"), Conv2D({|NG0105:"inn * 2"|}, 3), GELU({|NG0106:"tan"|}), Add({|NG0101:"b"|})]
        [If({|NG0105:"in +"|}), ReLU, EndIf, Softmax(Dim = {|NG0106:1.5|}), Dense({|NG0106:-1|})]
        public class {|NG0001:Net|};
        """).ShouldReport(
            "at least 1, found 0",
            "are different rewrites of max pooling",
            "Stride must be at least 1, found 0",
            "unknown name 'inn', did you mean 'in'?",
            "did you mean \"tanh\"?",
            "labelled \"b\"; did you mean \"a\"?",
            "in +",
            "Dim is a whole number or an expression, found 1.5",
            "features must be at least 1, found -1",
            "Net must be partial");

    [Fact]
    public void OfOneLayer() => Diagnosing.Source("""
        [Network(3, 16, 16)]
        [Conv2D({|NG0106:0|}, new[] { {|NG0106:0|}, 3 }, Stride = {|NG0106:-1|}, Padding = {|NG0105:"x"|}, Groups = {|NG0106:true|}, Repeat = {|NG0106:-2|}), ReLU]
        public partial class A;

        [Network(3, 16, 16)]
        [SeparableConv2D({|NG0106:0|}, {|NG0106:0|}), SpatialSeparableConv2D(4, {|NG0106:0|}, Stride = {|NG0106:0|}), ReLU]
        public partial class B;

        [Network(3, 16, 16)]
        [Conv2D(3, 1), As("a"), Conv2D(4, 3), As("b"), Conv2D(5, 1), Add({|NG0203:"a"|}, {|NG0101:"c"|}, {|NG0203:"b"|}, {|NG0101:"d"|})]
        public partial class C;
        """).ShouldReport(
            "channels must be at least 1, found 0",
            "kernel must be at least 1, found 0",
            "Stride must be",
            "unknown name 'x'",
            "Groups is a whole number",
            "Repeat must be",
            "channels must be",
            "kernel must be",
            "kernel must be",
            "Stride must be",
            "channels 5 != 3",
            "labelled \"c\"",
            "channels 5 != 4",
            "labelled \"d\"");

    /// <summary>What does not fit the value, too: each number of an array where it stands, a number for all axes once.</summary>
    [Fact]
    public void OfOneLayerOnItsInput() => Diagnosing.Source("""
        [Network(3, 16, 16)]
        [Conv2D({|NG0202:7|}, new[] { {|NG0201:20|}, {|NG0201:30|} }, Groups = {|NG0202:2|})]
        public partial class A;

        [Network(3, 16, 16)]
        [MaxPool2D(new[] { 4, {|NG0201:40|} }, Padding = new[] { {|NG0106:3|}, 2 })]
        public partial class B;

        [Network(3, 16, 16)]
        [AvgPool2D(99, Padding = {|NG0106:60|}), ReLU]
        public partial class C;

        [Network(4, 3, 3)]
        [ConvTranspose2D({|NG0202:7|}, 1, Groups = 2, Padding = new[] { {|NG0106:3|}, {|NG0106:2|} })]
        public partial class D;

        [Network(3, 16, 16)]
        [Pad(Top = {|NG0203:-20|}, Right = {|NG0203:-16|})]
        public partial class E;

        [Network(3, 16, 16)]
        [Upsample2D(ScaleFactor = new[] { {|NG0106:0.01|}, {|NG0106:0.02|} })]
        public partial class F;

        [Network(3, 16, 16)]
        [Conv3D({|NG0106:0|}, 3), MaxPool2D(2, CeilMode = true), Conv2D({|NG0105:"x"|}, 3)]
        public partial class G;
        """).ShouldReport(
            "7 output channels", "the height would be (16 + 2*0 - 1*(20-1) - 1)/1 + 1 = -3", "the width would be", "3 input channels",
            "the width would be", "the padding of the height may be at most",
            "the padding of the height may be at most",
            "7 output channels", "the height would be", "the width would be",
            "of the height 16 - 20", "of the width 16 - 16",
            "the height would be floor", "the width would be floor",
            "channels must be", "unknown name");

    /// <summary>Arguments that do not go together hide nothing about the others, and follow from none that is wrong.</summary>
    [Fact]
    public void OfArgumentsThatDoNotGoTogether() => Diagnosing.Source("""
        [Network(3, 16, 16)]
        [Conv2D({|NG0106:0|}, 3, Stride = 2, Padding = {|NG0106:"same"|}, Groups = {|NG0106:0|}), ReLU]
        public partial class A;

        [Network(3, 16, 16)]
        [{|NG0106:Upsample2D(Mode = {|NG0106:"cubic"|}, AlignCorners = true)|}, ReLU]
        public partial class B;

        [Network(3, 16, 16)]
        [ConvTranspose2D({|NG0106:0|}, new[] { {|NG0208:int.MaxValue|}, 2 }, Stride = {|NG0106:0|}, Dilation = 2, OutputPadding = 1, Groups = {|NG0106:-1|}), ReLU]
        public partial class C;

        [Network(3, 16, 16)]
        [Softplus({|NG0106:0|}, {|NG0106:double.NaN|}), RReLU({|NG0106:2.0|}, 1.0), Reshape({|NG0106:0|}, 3, {|NG0106:0|}, -1)]
        public partial class D;

        [Network(3, 16, 16)]
        [Upsample2D(Size = 3, ScaleFactor = {|NG0106:2|}, AlignCorners = {|NG0106:true|}), MaxPool2D(2), As("p"), MaxUnpool2D({|NG0101:"q"|}, OutputSize = {|NG0106:0|})]
        public partial class E;
        """).ShouldReport(
            "channels must be", "needs a stride of 1", "Groups must be",
            "needs either Size or ScaleFactor", "Mode must be",
            "channels must be", "the kernel would span", "Stride must be", "Groups must be",
            "beta divides", "threshold must be", "lower must be at most upper", "a size is at least 1", "a size is at least 1",
            "not both", "AlignCorners means", "labelled \"q\"", "OutputSize must be");

    /// <summary>What is wrong whatever a block is given is told once, in the block; and one EndIf too many ends nothing.</summary>
    [Fact]
    public void WhateverTheValues() => Diagnosing.Source("""
        [Block]
        [Conv2D({|NG0106:0|}, 3), Dense("n"), MaxPool2D(2, Stride = {|NG0106:-1|}, Repeat = {|NG0106:-1|})]
        public partial class InnerAttribute(int n) : LayerAttribute;

        [Network(3, 8, 8)]
        [Inner(2), Inner(3)]
        public partial class Net;

        [Network(3, 8, 8)]
        [ReLU, {|NG0104:EndIf|}, Conv2D({|NG0106:0|}, 3)]
        public partial class Other;
        """).ShouldReport("channels must be", "Stride must be", "Repeat must be", "EndIf without If", "channels must be");

    /// <summary>What a network gave a block, and the block gave on as it was, is at fault itself; what is computed of it, the use.</summary>
    [Fact]
    public void OfArgumentsOfBlocks() => Diagnosing.Source("""
        [Block]
        [Conv2D(nameof(channels), new object[] { 3, "kernel" }), Conv2D("channels + 1", 1)]
        public partial class InnerAttribute(object channels, object kernel) : LayerAttribute;

        [Block]
        [Inner("width", 3)]
        public partial class OuterAttribute(int width, int unused = 1) : LayerAttribute;

        [Network(3, 8, 8)]
        [Inner({|NG0106:0|}, kernel: {|NG0106:-3|}), Outer({|NG0106:0|}), {|NG0106:Inner({|NG0106:-1|}, 1)|}]
        public partial class Net;
        """).ShouldReport(
            "found \"channels\" = 0", "found \"kernel\" = -3", "found \"channels\" = 0", "found \"channels + 1\" = 0", "found \"channels\" = -1");

    /// <summary>Of layers on several parts of a class it is known what they are, not which comes first.</summary>
    [Fact]
    public void OfLayersWithoutAnOrder() => Diagnosing.Source("""
        [Block]
        [Conv2D("channels", 3)]
        public partial class StemAttribute(int channels) : LayerAttribute;

        [Network(3, 16, 16)]
        [Conv2D({|NG0106:0|}, 99), Stem({|NG0106:-1|}), As("a")]
        public partial class Split;
        """, """
        [{|NG0003:Dense({|NG0106:0|})|}, Add("b"), MaxUnpool2D("c"), MaxPool2D(2, Padding = {|NG0105:"x"|})]
        public partial class Split;
        """).ShouldReport("channels must be", "channels must be", "more than one", "features must be", "unknown name");

    [Fact]
    public void OfBranchesThatDoNotMeet() => Diagnosing.Source("""
        [Network(3, 16, 16)]
        [Conv2D(8, 3), As("a"), Conv2D(8, {|NG0201:15|}), ReLU, MaxPool2D(99), Dense(10)]
        [From("a"), Conv2D(9, 3, Groups = {|NG0202:3|}), Flatten, Flatten]
        [From("a"), {|NG0204:Dense(3)|}, Conv2D(4, 3), As("c"), Dense(5)]
        [From("in"), Flatten, {|NG0205:Flatten|}, Add("c"), Dense(10)]
        public partial class Net;
        """).ShouldReport("< 1", "8 % 3 = 2", "insert Flatten", "is a vector already");

    /// <summary>What a layer with an error gives is unknown: neither its shape nor what is computed of it is complained of.</summary>
    [Fact]
    public void ConsequencesAreNot() => Diagnosing.Source("""
        [Block]
        [Conv2D("in / divisor", 3), As("x"), Conv2D("in * 7", 1), If("in == 3"), As("y"), EndIf, Add("x"), Dense(3)]
        public partial class StemAttribute(int divisor) : LayerAttribute;

        [Block]
        [Conv2D("width", 3), Conv2D(nameof(kernel), nameof(kernel)), Reshape(3, 5, 7)]
        public partial class WideAttribute(object width, object kernel) : LayerAttribute;

        [Network(3, 16, 16)]
        [Conv2D(8, {|NG0201:99|}), Stem(2), DepthwiseConv2D(3), Reshape(1, 2, 3), Channels(900, 9), LayerNorm(77), PReLU(5), Softmax(Dim = 9)]
        public partial class A;

        [Network(3, 16, 16)]
        [{|NG0105:Stem(0)|}, Wide({|NG0105:"1 / 0"|}, 3), Stem(1), Softmax(Dim = 4), Conv2D("in", 3)]
        public partial class B;

        [Network(3, 16, 16)]
        [If({|NG0105:"in / 0 == 1"|}), As("x"), Conv2D(4, 99), Else, Dense(3), EndIf, Add("x"), Dense(5)]
        public partial class C;

        [Network(3, 16, 16)]
        [{|NG0104:If("in == 3")|}, Conv2D(4, 3), Dense(3), Add("in")]
        public partial class D;

        [Network(3, 16, 16)]
        [Conv2D(3, 1, Name = {|NG0106:"c"|}, Repeat = 3), Conv2D(4, {|NG0201:17|}), Conv2D(3, 1, Name = "d")]
        public partial class E;

        [Network(3, 16, 16)]
        [MaxPool2D(2), As("p"), MaxUnpool2D({|NG0101:"q"|}), Conv2D(4, 99), Concat("p"), Dense(2)]
        public partial class F;
        """).ShouldReport("< 1", "division by zero", "division by zero", "division by zero", "has no EndIf", "has none; write", "< 1", "labelled \"q\"");

    [Fact]
    public void OfLowering() => Diagnosing.Source("""
        [Network(3, 16, 16, Lower = Lowering.MaxPool)]
        [Conv2D(8, 3), MaxPool2D(2, Padding = {|NG0301:1|}), Conv2D(4, {|NG0201:99|}), ReLU]
        public partial class A;

        [Network(3, 16, 16)]
        [Conv2D(8, 3, Name = "c"), Conv2D(8, 3, Name = {|NG0108:"c"|}), Conv2D(4, {|NG0201:99|}), ReLU]
        public partial class B;
        """).ShouldReport("needs padding", "< 1", "would store 'c.weight'", "< 1");

    [Fact]
    public void OfBlocksWhereTheyAreWritten() => Diagnosing.Source("""
        [Block]
        [Conv2D({|NG0105:"chanels"|}, 3), As("x"), Conv2D(4, 3), Add({|NG0101:"y"|})]
        public class {|NG0001:StemAttribute|}(int channels) : LayerAttribute;

        [Network(3, 16, 16)]
        [Conv2D(4, {|NG0201:17|}), Stem(3), Dense({|NG0106:0|})]
        public partial class Net;
        """).ShouldReport("did you mean 'channels'?", "labelled \"y\"", "must be partial", "< 1", "features must be");

    [Fact]
    public void OfBaseAndVariant() => Diagnosing.Source("""
        [Network(3, 16, 16)]
        [Conv2D(4, {|NG0201:17|}), Dense({|NG0106:0|})]
        public class {|NG0001:Net|};

        [Variant<Net>({|NG0005:1|}, 16, 16, Lower = {|NG0304:Lowering.MaxPoolToStride | Lowering.MaxPoolToConv|})]
        public partial class Other;
        """).ShouldReport("< 1", "features must be", "must be partial", "takes 3 channels", "different rewrites");

    [Fact]
    public void WhereTheLayersAreNotKnown() => Diagnosing.Source("""
        [Network(3, {|NG0005:0|}, 8, Lower = {|NG0304:Lowering.MaxPool | Lowering.MaxPoolToConv|})]
        [Conv2D(4, 99)]
        public partial class Split;

        public class Plain;

        [Variant<{|NG0007:Plain|}>(3, 8, Lower = {|NG0304:Lowering.MaxPool | Lowering.MaxPoolToConv|})]
        public partial class OfPlain;
        """, """
        [{|NG0003:ReLU|}]
        public partial class Split;
        """).ShouldReport("found 0", "different rewrites", "not marked Network", "different rewrites", "more than one");

    /// <summary>More layers than there may be is told once, and ends the matter.</summary>
    [Fact]
    public void OfTooManyLayers() => Diagnosing.Source("""
        [Network(3, 16, 16)]
        [ReLU(Repeat = {|NG0106:20000|}), Conv2D(4, 1, Stride = {|NG0106:0|})]
        public partial class A;

        [Block]
        [ReLU(Repeat = 5000)]
        public partial class ManyAttribute : LayerAttribute;

        [Network(3, 16, 16)]
        [Many, {|NG0208:Many|}, Many, Conv2D(4, 99)]
        public partial class B;
        """).ShouldReport("Repeat must be between 0 and 10000", "Stride must be", "more than 10000 layers");
}
