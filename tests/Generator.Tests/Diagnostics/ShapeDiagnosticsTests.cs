using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>NG02xx: layers that do not fit the shapes they stand on.</summary>
public sealed class ShapeDiagnosticsTests
{
    [Fact]
    public void KernelLargerThanInput() => Diagnosing.Source("""
        [Network(8, 3, 3)]
        [Conv2D(16, {|NG0201:5|})]
        public partial class A;

        [Network(8, 3, 3)]
        [MaxPool2D(kernel: {|NG0201:4|})]
        public partial class B;
        """).ShouldReport("Conv2D(16, 5) on 8 x 3 x 3: the height would be (3 + 2*0 - 1*(5-1) - 1)/1 + 1 = -1 < 1", "MaxPool2D(4) on 8 x 3 x 3");

    [Fact]
    public void GroupsDoNotDivide() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3, Groups = {|NG0202:2|})]
        public partial class A;

        [Network(4, 8, 8)]
        [Conv2D({|NG0202:5|}, 3, Groups = 2)]
        public partial class B;

        [Network(4, 8, 8)]
        [ChannelShuffle({|NG0202:3|})]
        public partial class C;
        """).ShouldReport("3 % 2 = 1", "5 % 2 = 1", "4 % 3 = 1");

    [Fact]
    public void ShapesDoNotFit() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(3, 1), As("a"), Conv2D(4, 3), Add({|NG0203:"a"|})]
        public partial class A;

        [Network(3, 8, 8)]
        [Conv2D(3, 1), As("a"), Conv2D(4, 3, Padding = 1), As("b"), Conv2D(4, 3), Concat({|NG0203:"a"|}, {|NG0203:"b"|})]
        public partial class B;

        [Network(3, 8, 8)]
        [Conv2D(5, 1), As("a"), Conv2D(5, 3, Padding = 1), As("b"), Conv2D(4, 1), Mul({|NG0203:"a"|})]
        public partial class C;

        [Network(3, 8, 8)]
        [Channels(2, {|NG0203:2|})]
        public partial class D;

        [Network(3, 8, 8)]
        [Conv2D(3, 1), As("a"), Conv2D(4, 1), As("b"), Concat({|NG0203:"a"|}, Dim = 2), ReLU]
        [From("b"), Concat("b", Dim = {|NG0106:4|}), Tanh, From("b"), Concat("b", Dim = {|NG0105:"axis"|})]
        public partial class E;
        """).ShouldReport("3", "height 8 != 6", "height 8 != 6", "channels", "2 + 2 = 4 > 3 channels", "channels 3 != 4; only the height may differ", "Dim must be between 1 (the channels) and 3", "axis");

    [Fact]
    public void MoreDimensionsThanALayerWorksOn() => Diagnosing.Source("""
        [Network(4, 8, 8)]
        [Reshape(2, 2, 4, 2, 8), As("x"), ReLU, Permute(1, 3, 2, 4, 5), {|NG0207:Softmax|}, Flatten]
        public partial class A;

        [Network(4, 8, 8)]
        [Reshape(2, 2, 4, 2, 8), As("x"), ReLU, {|NG0207:Add("x")|}, Reshape(4, 8, 8)]
        public partial class B;

        [Network(4, 8, 8)]
        [Reshape(2, 2, 4, 2, 8), {|NG0207:Conv2D(3, 1)|}]
        public partial class C;
        """).ShouldReport(
            "Softmax works on at most 4 dimensions (channels, depth, height, width), found 5 of 2 x 4 x 2 x 2 x 8; Reshape makes fewer of them",
            "Add works on at most 4 dimensions",
            "Conv2D(3, 1) works on at most 4 dimensions");

    [Fact]
    public void NotFlattened() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Conv2D(4, 3), {|NG0204:Dense(10)|}]
        public partial class A;
        """).ShouldReport("insert Flatten (4*6*6 = 144 features)");

    [Fact]
    public void FlattenedTwice() => Diagnosing.Source("""
        [Network(3, 8, 8)]
        [Flatten, {|NG0205:Flatten|}, Dense(10)]
        public partial class A;
        """).ShouldReport("is a vector already");

    [Fact]
    public void PoolingDrops() => Diagnosing.Source("""
        [Network(3, 7, 8)]
        [MaxPool2D({|NG0206:2|})]
        public partial class A;

        [Network(3, 7, 7)]
        [MaxPool2D({|NG0206:4|})]
        public partial class B;
        """).ShouldReport("the last row is dropped", "the last 3 rows and columns are dropped");

    /// <summary>An ordinary network has no warning of it.</summary>
    [Fact]
    public void PoolingDrops_IsAnInformation_UnlessMoreIsDroppedThanKept() => NetworkCompilation.Of("""
        [Network(3, 7, 7), MaxPool2D(2)]
        public partial class Net;

        [Network(3, 7, 7), MaxPool2D(4)]
        public partial class Odd;

        [Block, AvgPool2D(4)]
        public partial class PoolAttribute : LayerAttribute;

        [Network(3, 5, 4), Pool]
        public partial class OfBlock;

        [Network(3, 7, 4), Pool, ReLU]
        public partial class InBlock;

        [Variant<Net>(3, 3, 3)]
        public partial class Small;
        """).Analyze().Select(d => (d.Id, d.Severity)).ShouldBe(
        [("NG0206", DiagnosticSeverity.Info), ("NG0206", DiagnosticSeverity.Warning), ("NG0206", DiagnosticSeverity.Info), ("NG0206", DiagnosticSeverity.Info)], ignoreOrder: true);

    [Fact]
    public void WrongRank() => Diagnosing.Source("""
        [Network(10)]
        [{|NG0207:Conv2D(4, 3)|}]
        public partial class A;
        """).ShouldReport("found a vector");

    [Fact]
    public void TooLarge() => Diagnosing.Source("""
        [Network({|NG0208:100000, 100000|})]
        [ReLU]
        public partial class A;

        [Network(3, 1000, 1000)]
        [{|NG0208:Conv2D(3000, 1)|}]
        public partial class B;
        """).ShouldReport("2^31 - 1", "");
}
