namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>NG01xx: labels, conditions, names.</summary>
public sealed class LabelTests
{
    [Fact]
    public void UnknownLabel() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3, Padding = 1), As("left"), Conv2D(4, 3, Padding = 1), Add({|NG0101:"lift"|})]
        public partial class A;

        [Network(3, 8, 8)]
        [Conv2D(4, 3), From({|NG0101:"later"|}), As("later"), Conv2D(4, 3)]
        public partial class B;

        [Network(3, 8, 8)]
        [Conv2D(4, 3), As("a"), Conv2D(4, 1), Concat("a", {|NG0101:"b"|}), Mul(new[] { "a", {|NG0101:"c"|} })]
        public partial class C;
        """).ShouldReport("did you mean \"left\"?", "no value before this is labelled \"later\"", "Labels here: a, in", "labelled \"c\"");

    [Fact]
    public void UnknownLabel_InADroppedBranch() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [If("in == 4"), As("x"), EndIf, Conv2D(3, 1), Add({|NG0101:"x"|})]
        public partial class Net;
        """).ShouldReport("labelled \"x\"");

    [Fact]
    public void UnpoolingOfWhatIsNoPool() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [MaxPool2D(2), As("pool"), MaxUnpool2D({|NG0101:"pol"|})]
        public partial class Unknown;

        [Network(3, 8, 8)]
        [MaxPool2D(2), ReLU, As("p"), MaxUnpool2D({|NG0106:"p"|})]
        public partial class AfterReLU;

        [Network(3, 8, 8)]
        [MaxPool2D(2), MaxUnpool2D({|NG0106:"in"|})]
        public partial class OfTheInput;

        [Network(3, 8, 8)]
        [MaxPool2D(2), As("p"), MaxUnpool2D({|NG0106:""|})]
        public partial class Unnamed;
        """).ShouldReport(
            "did you mean \"pool\"?",
            "MaxUnpool2D(\"p\") undoes a MaxPool2D, and \"p\" is the result of ReLU",
            "\"in\" is the network's input",
            "needs a label");

    [Fact]
    public void UnpoolingOfOtherSizes() => Diagnosing.Source("""
        #pragma warning disable NG0206
        [Network(3, 8, 8)]
        [MaxPool2D(2), As("p"), Conv2D(4, 1), MaxUnpool2D({|NG0203:"p"|})]
        public partial class OtherChannels;

        [Network(3, 8, 9)]
        [MaxPool2D(2), As("p"), MaxUnpool2D({|NG0203:"p"|})]
        public partial class OddWidth;

        [Network(3, 8, 9)]
        [MaxPool2D(2), As("p"), MaxUnpool2D("p", OutputSize = {|NG0203:8|})]
        public partial class WrongSize;

        [Network(3, 8, 9)]
        [MaxPool2D(2), As("p"), MaxUnpool2D("p", OutputSize = new[] { 8, 9 })]
        public partial class Right;

        [Network(3, 8, 8)]
        [MaxPool2D(2), As("p"), MaxUnpool2D("p", OutputSize = {|NG0105:"size"|})]
        public partial class UnknownName;
        """).ShouldReport(
            "MaxUnpool2D(\"p\") on 4 x 4 x 4: the result of MaxPool2D(2), whose indices it takes, is 3 x 4 x 4",
            "MaxUnpool2D(\"p\") on 3 x 4 x 4: the width would be (4-1)*2 - 2*0 + 2 = 8, and MaxPool2D(2) took 3 x 8 x 9, in which its indices count; write OutputSize = new[] { 8, 9 }",
            "OutputSize must be { 8, 9 }, the size of what MaxPool2D(2) took (3 x 8 x 9), found 8",
            "size");

    [Fact]
    public void LabelUsedTwice() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [As("x"), Conv2D(3, 1), As({|NG0102:"x"|}), Conv2D(3, 1), Add("x")]
        public partial class A;

        [Network(3, 8, 8)]
        [As({|NG0102:"in"|}), Conv2D(3, 1)]
        public partial class B;

        [Network(3, 8, 8)]
        [If("in == 3"), As("x"), Else, As("x"), EndIf, Conv2D(3, 1), Add("x")]
        public partial class Exclusive;
        """).ShouldReport("\"x\" is given twice", "cannot be given again");

    [Fact]
    public void BranchNeverUsed() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3), As("a"), Conv2D(5, 3), {|NG0103:ReLU|}]
        [From("a"), Conv2D(6, 3)]
        public partial class Net;
        """).ShouldReport("ReLU: its result (5 x 4 x 4) never reaches the output");

    [Fact]
    public void Tensors() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Parameter("p", 3, 1, 1), Parameter({|NG0102:"p"|}, 3, 1, 1), Add("p")]
        public partial class Twice;

        [Network(3, 8, 8)]
        [Parameter({|NG0106:""|}, 3, 1, 1), Conv2D(3, 1)]
        public partial class Unnamed;

        [Network(3, 8, 8)]
        [Parameter("p", 4, 1, 1), Add({|NG0203:"p"|})]
        public partial class OtherChannels;

        [Network(3, 8, 8)]
        [Parameter("p", {|NG0106:0|}, 1, 1), Parameter("q", {|NG0105:"out"|}), {|NG0106:Parameter("r")|}, Parameter("s", 3, 1, 1, Name = {|NG0106:"t"|}), Conv2D(4, 3)]
        public partial class Sizes;

        [Network(3, 8, 8)]
        [Parameter("p", {|NG0106:1, 1, 1, 1, 1|}), Conv2D(4, 3)]
        public partial class Dimensions;

        [Network(3, 8, 8)]
        [{|NG0103:Parameter("p", 3, 1, 1)|}, Conv2D(4, 3)]
        public partial class Unused;

        [Network(3, 8, 8)]
        [Conv2D(4, 3, Name = "a"), Parameter({|NG0108:"a.weight"|}, 4, 1, 1), Add("a.weight")]
        public partial class SameName;

        [Network(3, 8, 8)]
        [Parameter("p", {|NG0208:60000, 60000, 1|}), Conv2D(4, 3)]
        public partial class Huge;
        """).ShouldReport(
            "\"p\" is given twice",
            "needs a label",
            "Add of 3 x 8 x 8 and 4 x 1 x 1: channels 3 != 4, and neither is 1",
            "size must be at least 1, found 0",
            "unknown name 'out'",
            "size takes at least one number",
            "computes nothing: Name has no meaning here",
            "a value has at most 4 dimensions (channels, depth, height, width), found 5 sizes",
            "never reaches the output",
            "would store 'a.weight', as Conv2D(4, 3) does",
            "60000*60000*1 elements, more than 2^31 - 1");

    [Fact]
    public void UnbalancedIf() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3), {|NG0104:If("in == 3")|}, ReLU]
        public partial class A;

        [Network(3, 8, 8)]
        [Conv2D(4, 3), {|NG0104:Else|}, {|NG0104:EndIf|}]
        public partial class B;

        [Network(3, 8, 8)]
        [If("true"), Conv2D(4, 3), Else, ReLU, {|NG0104:Else|}, EndIf]
        public partial class C;
        """).ShouldReport("has no EndIf", "Else without If", "EndIf without If", "second Else");

    [Fact]
    public void RecursiveBlock() => Diagnosing.Source("""
        [Block]
        [ReLU, {|NG0107:B|}]
        public partial class AAttribute : LayerAttribute;

        [Block]
        [{|NG0107:A|}]
        public partial class BAttribute : LayerAttribute;

        [Block]
        [{|NG0107:Self|}]
        public partial class SelfAttribute : LayerAttribute;

        [Network(3, 8, 8)]
        [A]
        public partial class Net;
        """).ShouldReport("A contains itself: A -> B -> A", "B contains itself: B -> A -> B", "Self -> Self");

    [Fact]
    public void ParameterNamesCollide() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3, Name = "conv"), Conv2D(5, 3, Name = {|NG0108:"conv"|})]
        public partial class A;

        [Network(3, 8, 8)]
        [Conv2D(4, 3, Name = "1"), {|NG0108:Conv2D(5, 3)|}]
        public partial class B;
        """).ShouldReport("would store 'conv.weight', as Conv2D(4, 3) does", "'1.weight'");

    [Fact]
    public void NameWithoutANumberCannotBeRepeated() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3, Name = {|NG0106:"conv"|}, Repeat = 2)]
        public partial class A;
        """).ShouldReport("write \"conv.0\"");

    [Fact]
    public void CombinationWithoutALabel() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(3, 1), {|NG0106:Add|}]
        public partial class A;

        [Network(3, 8, 8)]
        [Conv2D(3, 1), Concat({|NG0106:null|})]
        public partial class B;
        """).ShouldReport("names no value", "names no value");

    [Fact]
    public void WhatComputesNothingHasNoNameAndIsNotRepeated() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [As("x", Name = {|NG0106:"a"|}), If("true", Repeat = {|NG0106:2|}), Conv2D(3, 1), EndIf(Lower = {|NG0106:false|}), Add("x", Repeat = 2)]
        public partial class A;
        """).ShouldReport("Name has no meaning", "Repeat has no meaning", "Lower has no meaning");

    [Fact]
    public void ARepeatedBlockHasItsProblemOnce() => Diagnosing.Source("""
        [Block]
        [As("x"), MaxPool2D(3, Stride = 2), From("x"), ReLU]
        public partial class DeadAttribute : LayerAttribute;

        [Network(3, 8, 8)]
        [{|NG0103:{|NG0206:Dead(Repeat = 3)|}|}]
        public partial class A;
        """).ShouldReport("in Dead(Repeat = 3), MaxPool2D(3, Stride = 2)", "dropped");
}
