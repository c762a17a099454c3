namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Split: what cannot be cut so, and labels that cannot be.</summary>
public sealed class SplitTests
{
    [Fact]
    public void DoesNotFit() => Diagnosing.Source("""
        [Network(16, 8, 8)]
        [Split("a", "b", {|NG0203:"c"|}), ReLU]
        [From("a"), Add("b", "c"), ReLU]
        public partial class Uneven;

        [Network(16, 8, 8)]
        [Split("a", "b", Sizes = {|NG0203:new[] { 4, 8 }|}), Add("a")]
        public partial class Short;

        [Network(16, 8, 8)]
        [Split("a", "b", Sizes = {|NG0106:new[] { 4, 8, 4 }|}), Add("a")]
        public partial class Many;

        [Network(16, 8, 8)]
        [Split("a", "b", Dim = {|NG0106:4|}), Add("a")]
        public partial class NoSuchDimension;

        [Network(16, 8, 8)]
        [Split("a", "b", Sizes = new object[] { {|NG0106:0|}, {|NG0105:"size"|} }, Dim = {|NG0106:0.5|}), Add("a"), Conv2D({|NG0106:0|}, 3)]
        public partial class NoNumbers;
        """).ShouldReport(
            "Split(\"a\", \"b\", \"c\") on 16 x 8 x 8: channels 16 is not divisible by 3 parts (16 % 3 = 1); Sizes says how large each is",
            "4 + 8 = 12 in place of channels 16",
            "Sizes has 3 numbers for 2 parts",
            "Dim must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 4",
            "Sizes must be at least 1, found 0",
            "unknown name 'size'",
            "found 0.5",
            "found 0");

    [Fact]
    public void LabelsCannotBe() => Diagnosing.Source("""
        [Network(16, 8, 8)]
        [As("a"), Split({|NG0102:"a"|}, "b"), Add("b")]
        public partial class GivenBefore;

        [Network(16, 8, 8)]
        [Split("a", {|NG0102:"a"|}), Add("a")]
        public partial class GivenTwice;

        [Network(16, 8, 8)]
        [Split("a", {|NG0106:""|}), Add("a")]
        public partial class Empty;

        [Network(16, 8, 8)]
        [{|NG0106:Split|}, ReLU]
        public partial class None;

        [Network(16, 8, 8)]
        [Split("a", "b"), Add({|NG0101:"c"|})]
        public partial class Other;
        """).ShouldReport("\"a\" is given twice", "\"a\" is given twice", "needs a label", "names no part", "Labels here: a, b, in");

    [Fact]
    public void PartsThatNothingReadsAreWarnedAbout() => Diagnosing.Source("""
        [Network(16, 8, 8)]
        [{|NG0103:Split("a", "b")|}, ReLU]
        public partial class Net;
        """).ShouldReport("its result (8 x 8 x 8) never reaches the output");

    /// <summary>In a block its labels are the block's own, and it may stand there again and again.</summary>
    [Fact]
    public void InBlocks() => Diagnosing.Source("""
        [Block]
        [Split("left", "right"), Conv2D("in / 2", 3, Padding = 1), ReLU, Concat("left"), ChannelShuffle(2)]
        public sealed partial class UnitAttribute : LayerAttribute;

        [Network(16, 8, 8)]
        [Unit(Repeat = 3), Split("left", "right", Sizes = new object[] { "in - 4", 4 }, Dim = 1), Concat("left"), Conv2D(3, 1)]
        public partial class Net;
        """).ShouldReport();
}
