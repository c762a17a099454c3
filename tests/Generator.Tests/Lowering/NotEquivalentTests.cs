using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Operators;
using NetGen.Generator.Tests.Reference;
using static NetGen.Generator.Tests.Lowering.LoweringCase;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Max pooling replaced by what must be trained: learned convolutions, strides.</summary>
public class NotEquivalentTests
{
    [Fact]
    public void A_pool_becomes_a_learned_convolution_under_its_own_name()
    {
        NetworkGraph graph = new Sketch(3, 9, 9).Then(new MaxPool(Window(3, 2, 1), false)).Build();

        Problem warning = LowerWithProblem(graph, LoweringFlags.MaxPoolToConv, out NetworkGraph lowered);

        Outline(lowered).ShouldBe("Conv2D(3, 3, Stride = 2, Padding = 1)");
        lowered.Nodes[0].Weights.Select(w => ((StoredWeight)w).Parameter.Name).ShouldBe(["0.weight", "0.bias"]);
        lowered.Nodes[0].Origin.Exactness.ShouldBe("not equivalent: must be trained");
        warning.ShouldBe(new Problem(
            RuleIds.LoweringNotEquivalent,
            new Place("Test.Net", 0, null),
            "MaxPool2D(3, Stride = 2, Padding = 1) on 3 x 9 x 9 becomes Conv2D(3, 3, Stride = 2, Padding = 1), a learned convolution: same shapes, another result; the network must be trained with it"));
    }

    [Theory]
    [InlineData("kernel=2 CeilMode=true", 9)]
    [InlineData("kernel=3 Stride=2 Padding=1 CeilMode=true", 8)]
    [InlineData("kernel=2 Dilation=3 Stride=1", 8)]
    public void Its_shape_is_the_pools(string arguments, int size)
    {
        NetworkGraph graph = new Sketch(3, size, size).Then(Layers.Read("MaxPool2D", arguments, new Shape(3, size, size))).Build();

        LowerWithProblem(graph, LoweringFlags.MaxPoolToConv, out _).RuleId.ShouldBe(RuleIds.LoweringNotEquivalent);
    }

    [Fact]
    public void LeNet_without_pools_has_strides()
    {
        var (lowered, problems) = LoweringPass.Run(LeNet(), LoweringFlags.MaxPoolToStride);

        Outline(lowered).ShouldBe(
            "Conv2D(6, 5, Stride = 2, Padding = 2), ReLU, Dropout(0.4), Conv2D(16, 5, Stride = 2, Padding = 2), BatchNorm2D, ReLU, " +
            "Conv2D(120, 5), BatchNorm2D, ReLU, AdaptiveAvgPool2D(1), Flatten, Dense(10)");
        lowered.Nodes[0].Origin.LoweredFrom.ShouldBe("Conv2D(6, 5, Padding = 2) + MaxPool2D(2)");
        lowered.Nodes[0].Output.Shape.ShouldBe(new Shape(6, 14, 14));
        problems.Select(p => (p.RuleId, p.Place.Layer)).ShouldBe([(RuleIds.LoweringNotEquivalent, 2), (RuleIds.LoweringNotEquivalent, 7)]);
        problems[0].Message.ShouldBe("MaxPool2D(2) on 6 x 28 x 28 is removed and Conv2D(6, 5, Padding = 2) becomes Conv2D(6, 5, Stride = 2, Padding = 2): same shapes, another result; the network must be trained with it");
    }

    [Theory]
    [InlineData("kernel=2", 1, 9, "Conv2D(2, 3, Stride = 2, Padding = { 1, 1, 0, 0 })")] // 9 positions, the pool drops one
    [InlineData("kernel=3 Stride=2 Padding=1", 1, 9, "Conv2D(2, 3, Stride = 2, Padding = 1)")]
    [InlineData("kernel=2 Padding=1", 1, 8, "Conv2D(2, 3, Stride = 2, Padding = { 1, 1, 2, 2 })")] // 5 positions where the stride alone gives 4
    [InlineData("kernel=2 Stride=1", 1, 8, "Conv2D(2, 3, Padding = { 1, 1, 0, 0 })")]
    public void Padding_gives_way_to_the_pools_shape(string arguments, int padding, int size, string strided)
    {
        NetworkGraph graph = new Sketch(1, size, size).Then(Conv(2, 3, padding: padding), new ReLU(), Layers.Read("MaxPool2D", arguments, new Shape(2, size, size))).Build();

        LowerWithProblem(graph, LoweringFlags.MaxPoolToStride, out NetworkGraph lowered).RuleId.ShouldBe(RuleIds.LoweringNotEquivalent);

        Outline(lowered).ShouldBe($"{strided}, ReLU");
    }

    [Fact]
    public void A_stride_that_reaches_too_far_is_impossible() => RequireImpossible(
        new Sketch(1, 11, 11).Then(Conv(2, 3), MaxPool(2)),
        "MaxPool2D(2) on 2 x 9 x 9 cannot become a stride: Conv2D(2, 3) with stride 2 on 1 x 11 x 11 would have a height of (11 - 3)/2 + 1 = 5 even without padding, and the pool has 4");

    [Fact]
    public void A_pool_without_a_convolution_is_impossible() => RequireImpossible(
        new Sketch(1, 8, 8).Then(new ReLU(), MaxPool(2)),
        "MaxPool2D(2) on 1 x 8 x 8 cannot become a stride: there is no convolution before it");

    [Fact]
    public void A_pool_on_something_else_is_impossible() => RequireImpossible(
        new Sketch(1, 8, 8).Then(Conv(4, 1), new ChannelShuffle(2), MaxPool(2)),
        "MaxPool2D(2) on 4 x 8 x 8 cannot become a stride: there is ChannelShuffle(2) and not a convolution before it");

    [Fact]
    public void A_convolution_that_is_kept_is_an_obstacle() => RequireImpossible(
        new Sketch(1, 8, 8).ThenKept(Conv(4, 1)).Then(MaxPool(2)),
        "MaxPool2D(2) on 4 x 8 x 8 cannot become a stride: Lower = false keeps Conv2D(4, 1) before it as it is");

    [Fact]
    public void A_value_that_is_used_elsewhere_is_an_obstacle()
    {
        var sketch = new Sketch(1, 8, 8);
        Value before = sketch.Then(Conv(4, 1)).Current;
        Value pooled = sketch.Then(MaxPool(2)).Current;
        sketch.Current = before;
        sketch.Then(new AdaptiveAvgPool(new(4, 4))).With(new Add(), pooled);

        RequireImpossible(sketch, "MaxPool2D(2) on 4 x 8 x 8 cannot become a stride: the result of Conv2D(4, 1) before it is used elsewhere too");
    }

    [Fact]
    public void Lower_false_keeps_a_pool()
    {
        NetworkGraph graph = new Sketch(1, 8, 8).Then(Conv(4, 1)).ThenKept(MaxPool(2)).Build();
        foreach (var flags in (LoweringFlags[])[LoweringFlags.MaxPoolToStride, LoweringFlags.MaxPoolToConv, LoweringFlags.MaxPool])
        {
            Outline(Lower(graph, flags)).ShouldBe("Conv2D(4, 1), MaxPool2D(2)");
        }
    }

    private static void RequireImpossible(Sketch sketch, string message)
    {
        NetworkGraph graph = sketch.Build();

        Problem problem = LowerWithProblem(graph, LoweringFlags.MaxPoolToStride, out NetworkGraph lowered);

        problem.RuleId.ShouldBe(RuleIds.LoweringImpossible);
        problem.Message.ShouldBe(message);
        Outline(lowered).ShouldBe(Outline(graph));
    }
}
