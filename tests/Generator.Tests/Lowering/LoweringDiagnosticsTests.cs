namespace NetGen.Generator.Tests.Lowering;

/// <summary>What the analyzer says of a lowering, and where.</summary>
public class LoweringDiagnosticsTests
{
    [Fact]
    public void The_argument_that_stands_in_the_way_is_underlined() => Diagnosing.Source("""
        [Network(3, 9, 9, Lower = Lowering.Equivalent)]
        [MaxPool2D(3, Stride = 2, Padding = {|NG0301:1|})]
        [AdaptiveAvgPool2D({|NG0301:3|}), Flatten, Dense(10)]
        public partial class Net;
        """).ShouldReport(
            "MaxPool2D(3, Stride = 2, Padding = 1) on 3 x 9 x 9 needs padding",
            "AdaptiveAvgPool2D(3) on 3 x 5 x 5 is not a convolution: its rows are [0, 2), [1, 4), [3, 5)");

    [Fact]
    public void In_a_block_the_attribute_of_the_network_is_underlined_and_the_block_named() => Diagnosing.Source("""
        [Block]
        [Conv2D(nameof(channels), 3), MaxPool2D(2)]
        public sealed partial class DownAttribute(int channels) : LayerAttribute;

        [Network(3, 10, 10, Lower = Lowering.MaxPoolToStride)]
        [{|NG0302:Down(4)|}]
        public partial class Net;
        """).ShouldReport("in Down(4), MaxPool2D(2): MaxPool2D(2) on 4 x 8 x 8 is removed and Conv2D(4, 3) becomes Conv2D(4, 3, Stride = 2)");

    [Fact]
    public void A_learned_convolution_may_not_take_the_name_of_another_layer() => Diagnosing.Source("""
        [Network(3, 8, 8, Lower = Lowering.MaxPoolToConv)]
        [Conv2D(4, 3, Padding = 1, Name = "a"), {|NG0302:MaxPool2D(2, Name = {|NG0108:"a"|})|}]
        public partial class Net;
        """).ShouldReport("a learned convolution", "MaxPool2D(2) would store 'a.weight', as Conv2D(4, 3, Padding = 1) does; give one of them another Name");

    [Fact]
    public void A_network_that_cannot_slide_is_the_variants_fault() => Diagnosing.Source("""
        [Network(1, 8, 8)]
        [Conv2D(4, 3), Flatten, Dense(10)]
        public partial class Net;

        [Variant<Net>({|NG0005:1, 16, 16|})]
        public partial class Larger;
        """).ShouldReport("At an input of 1 x 16 x 16 in place of 1 x 8 x 8: Dense(10) takes 144 features and cannot slide over 784");
}
