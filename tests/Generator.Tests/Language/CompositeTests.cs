using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Tests.Language;

/// <summary>Layers that are short for others.</summary>
public sealed class CompositeTests
{
    [Theory]
    [InlineData("SeparableConv2D(5, 3)", "DepthwiseConv2D(3) : 3 x 6 x 5", "Conv2D(5, 1) : 5 x 6 x 5")]
    [InlineData(
        "SeparableConv2D(5, new[] { 3, 1 }, Stride = 2, Padding = new[] { 1, 0 }, Dilation = 2, Multiplier = 4, Bias = false)",
        "DepthwiseConv2D({ 3, 1 }, Stride = 2, Padding = { 1, 0 }, Dilation = 2, Multiplier = 4, Bias = false) : 12 x 3 x 4",
        "Conv2D(5, 1, Bias = false) : 5 x 3 x 4")]
    [InlineData("SeparableConv2D(\"in * 2\", 4, Padding = \"same\")", "DepthwiseConv2D(4, Padding = \"same\") : 3 x 8 x 7", "Conv2D(6, 1) : 6 x 8 x 7")]
    [InlineData("SpatialSeparableConv2D(5, 3)", "Conv2D(5, { 3, 1 }) : 5 x 6 x 7", "Conv2D(5, { 1, 3 }) : 5 x 6 x 5")]
    [InlineData(
        "SpatialSeparableConv2D(5, new[] { 5, 3 }, Stride = new[] { 2, 1 }, Padding = 1, Dilation = new[] { 1, 2 }, Bias = false)",
        "Conv2D(5, { 5, 1 }, Stride = { 2, 1 }, Padding = { 1, 0 }, Bias = false) : 5 x 3 x 7",
        "Conv2D(5, { 1, 3 }, Padding = { 0, 1 }, Dilation = { 1, 2 }, Bias = false) : 5 x 3 x 5")]
    [InlineData("SpatialSeparableConv2D(5, 4, Padding = \"same\")", "Conv2D(5, { 4, 1 }, Padding = \"same\") : 5 x 8 x 7", "Conv2D(5, { 1, 4 }, Padding = \"same\") : 5 x 8 x 7")]
    public void Stands_for_its_parts(string layer, params string[] parts) => Expanding.Network($"""
        [Network(3, 8, 7)]
        [{layer}]
        public partial class Net;
        """).Layers().ShouldBe(parts);

    [Fact]
    public void Parts_have_names_under_that_of_the_whole() => Expanding.Network("""
        [Network(3, 8, 8)]
        [SeparableConv2D(4, 1), SeparableConv2D(4, 1, Bias = false, Name = "a.0", Repeat = 2), SpatialSeparableConv2D(4, 1, Bias = false, Name = "")]
        public partial class Net;
        """).Parameters().ShouldBe(
        [
            "0.depthwise.weight", "0.depthwise.bias", "0.pointwise.weight", "0.pointwise.bias",
            "a.0.depthwise.weight", "a.0.pointwise.weight", "a.1.depthwise.weight", "a.1.pointwise.weight",
            "vertical.weight", "horizontal.weight",
        ]);

    [Fact]
    public void Arguments_may_be_parameters_of_a_block()
    {
        NetworkGraph graph = Expanding.Network("""
            [Block]
            [SpatialSeparableConv2D("in * wide", nameof(kernel), Padding = nameof(padding), Bias = false)]
            public partial class WideAttribute(object wide, object kernel, object padding) : LayerAttribute;

            [Network(3, 8, 8)]
            [Wide(2, new[] { 3, 5 }, new[] { 1, 2 }), Wide(1, 3, "in - 2")]
            public partial class Net;
            """);

        graph.Layers().ShouldBe(
        [
            "Conv2D(6, { 3, 1 }, Padding = { 1, 0 }, Bias = false) : 6 x 8 x 8",
            "Conv2D(6, { 1, 5 }, Padding = { 0, 2 }, Bias = false) : 6 x 8 x 8",
            "Conv2D(6, { 3, 1 }, Padding = { 1, 0 }, Bias = false) : 6 x 8 x 8",
            "Conv2D(6, { 1, 3 }, Padding = { 0, 1 }, Bias = false) : 6 x 8 x 8",
        ]);
        graph.Nodes[0].Origin.Block.ShouldBe("Wide(2, new[] { 3, 5 }, new[] { 1, 2 }) / SpatialSeparableConv2D(\"in * wide\", \"kernel\", Padding = \"padding\", Bias = false)");
    }

    [Theory]
    [InlineData("SeparableConv2D(5, 9)", RuleIds.KernelLargerThanInput, "kernel", "DepthwiseConv2D(9) on 3 x 8 x 7: the height would be (8 + 2*0 - 1*(9-1) - 1)/1 + 1 = 0 < 1")]
    [InlineData("SpatialSeparableConv2D(5, new[] { 1, 0 })", RuleIds.InvalidArgument, "kernel[1]", "kernel must be at least 1, found 0")]
    [InlineData("SpatialSeparableConv2D(5, new[] { 1, 2, 3 })", RuleIds.InvalidArgument, "kernel", "kernel takes a number or { height, width }, found an array of 3")]
    [InlineData("SeparableConv2D(0, 3)", RuleIds.InvalidArgument, "channels", "channels must be at least 1, found 0")]
    [InlineData("SeparableConv2D(5, 3, Padding = \"same\", Stride = 2)", RuleIds.InvalidArgument, "Padding", "SeparableConv2D(5, 3, Padding = \"same\", Stride = 2): Padding = \"same\" needs a stride of 1, found 2")]
    public void Problems_are_those_of_its_arguments(string layer, string rule, string argument, string message)
    {
        var problem = Expansion.Expand(Expanding.Specification(NetworkCompilation.Of($"""
            [Network(3, 8, 7)]
            [{layer}]
            public partial class Net;
            """))).Problems.ShouldHaveSingleItem();

        (problem.RuleId, problem.Place.Argument, problem.Message).ShouldBe((rule, argument, message));
    }
}
