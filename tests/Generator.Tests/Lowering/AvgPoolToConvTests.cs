using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Operators;
using NetGen.Generator.Tests.Reference;
using static NetGen.Generator.Tests.Lowering.LoweringCase;

namespace NetGen.Generator.Tests.Lowering;

public class AvgPoolToConvTests
{
    [Theory]
    [InlineData("AvgPool2D", "kernel=2", "3x8x8", "Conv2D(3, 2, Stride = 2, Groups = 3, Bias = false)", 4)]
    [InlineData("AvgPool2D", "kernel=3 Stride=2 Padding=1", "3x9x9", "Conv2D(3, 3, Stride = 2, Padding = 1, Groups = 3, Bias = false)", 9)]
    [InlineData("AvgPool2D", "kernel=3,2 Stride=1,2", "3x9x9", "Conv2D(3, { 3, 2 }, Stride = { 1, 2 }, Groups = 3, Bias = false)", 6)]
    [InlineData("AvgPool2D", "kernel=3 Stride=2 Padding=1 CountIncludePad=false DivisorOverride=5", "3x9x9", "Conv2D(3, 3, Stride = 2, Padding = 1, Groups = 3, Bias = false)", 5)]
    [InlineData("AvgPool2D", "kernel=3 Stride=2 CeilMode=true DivisorOverride=5", "3x8x8", "Conv2D(3, 3, Stride = 2, Padding = { 0, 0, 1, 1 }, Groups = 3, Bias = false)", 5)]
    [InlineData("AvgPool2D", "kernel=5 Padding=1 CountIncludePad=false", "3x3x3", "Conv2D(3, 3, Groups = 3, Bias = false)", 9)] // one position: the map is the window
    [InlineData("AvgPool2D", "kernel=5 Padding=1", "3x3x3", "Conv2D(3, 3, Groups = 3, Bias = false)", 25)]
    [InlineData("AvgPool2D", "kernel=7", "3x7x7", "Conv2D(3, 7, Groups = 3, Bias = false)", 49)] // as large as the map: stride 1
    [InlineData("AdaptiveAvgPool2D", "size=1", "120x3x3", "Conv2D(120, 3, Groups = 120, Bias = false)", 9)]
    [InlineData("AdaptiveAvgPool2D", "size=1", "1x3x4", "Conv2D(1, { 3, 4 }, Bias = false)", 12)]
    [InlineData("AdaptiveAvgPool2D", "size=2", "3x8x8", "Conv2D(3, 4, Stride = 4, Groups = 3, Bias = false)", 16)]
    [InlineData("AdaptiveAvgPool2D", "size=3", "3x7x7", "Conv2D(3, 3, Stride = 2, Groups = 3, Bias = false)", 9)] // bins 0..3, 2..5, 4..7
    [InlineData("AvgPool1D", "kernel=3 Stride=2 Padding=1", "3x9", "Conv1D(3, 3, Stride = 2, Padding = 1, Groups = 3, Bias = false)", 3)]
    [InlineData("AvgPool3D", "kernel=2", "3x4x6x8", "Conv3D(3, 2, Stride = 2, Groups = 3, Bias = false)", 8)]
    [InlineData("AvgPool3D", "kernel=3 Stride=2 Padding=1 CountIncludePad=false DivisorOverride=5", "3x5x9x9", "Conv3D(3, 3, Stride = 2, Padding = 1, Groups = 3, Bias = false)", 5)]
    [InlineData("AdaptiveAvgPool1D", "size=1", "17x20", "Conv1D(17, 20, Groups = 17, Bias = false)", 20)]
    [InlineData("AdaptiveAvgPool3D", "size=1", "17x2x3x4", "Conv3D(17, { 2, 3, 4 }, Groups = 17, Bias = false)", 24)]
    [InlineData("AdaptiveAvgPool3D", "size=2,3,1", "3x4x6x5", "Conv3D(3, { 2, 2, 5 }, Stride = { 2, 2, 1 }, Groups = 3, Bias = false)", 20)]
    [InlineData("AdaptiveAvgPool2D", "size=7", "3x7x7", "Conv2D(3, 1, Groups = 3, Bias = false)", 1)]
    public void A_mean_is_a_convolution_of_constant_weights(string layer, string arguments, string input, string expected, int divisor)
    {
        Shape shape = Layers.Parse(input);
        NetworkGraph graph = new Sketch(shape.Dimensions.ToArray()).Then(Layers.Read(layer, arguments, shape)).Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.AvgPool);

        Outline(lowered).ShouldBe(expected);
        lowered.Nodes[0].WeightOf("weight").ShouldBeOfType<FixedWeight>().Pattern.ShouldBe([(float)(1.0 / divisor)]);
        var (before, after) = Results(graph, lowered);
        after.ShouldBe(before, tolerance: 1e-7); // 1/divisor is rounded to float
    }

    [Theory]
    [InlineData("AdaptiveAvgPool2D", "size=3", "3x7x8", "AdaptiveAvgPool2D(3) on 3 x 7 x 8 is not a convolution: its columns are [0, 3), [2, 6), [5, 8), not alike and equally far apart")]
    [InlineData("AdaptiveAvgPool2D", "size=9", "3x3x3", "AdaptiveAvgPool2D(9) on 3 x 3 x 3 is not a convolution: its rows are [0, 1), [0, 1), [0, 1), [1, 2), [1, 2), [1, 2), ..., not alike and equally far apart")]
    [InlineData("AvgPool2D", "kernel=3 Stride=2 Padding=1 CountIncludePad=false", "3x9x9", "AvgPool2D(3, Stride = 2, Padding = 1, CountIncludePad = false) on 3 x 9 x 9 is not a convolution: it divides by 4 at (0, 0) and by 6 at (1, 0)")]
    [InlineData("AdaptiveAvgPool1D", "size=3", "3x8", "AdaptiveAvgPool1D(3) on 3 x 8 is not a convolution: its elements are [0, 3), [2, 6), [5, 8), not alike and equally far apart")]
    [InlineData("AvgPool1D", "kernel=3 Stride=2 Padding=1 CountIncludePad=false", "3x9", "AvgPool1D(3, Stride = 2, Padding = 1, CountIncludePad = false) on 3 x 9 is not a convolution: it divides by 2 at (0) and by 3 at (1)")]
    [InlineData("AvgPool3D", "kernel=2 Padding=1,0,0 CountIncludePad=false", "3x4x4x4", "AvgPool3D(2, Padding = { 1, 0, 0 }, CountIncludePad = false) on 3 x 4 x 4 x 4 is not a convolution: it divides by 4 at (0, 0, 0) and by 8 at (1, 0, 0)")]
    [InlineData("AvgPool2D", "kernel=3 Stride=2 CeilMode=true", "3x8x8", "AvgPool2D(3, Stride = 2, CeilMode = true) on 3 x 8 x 8 is not a convolution: it divides by 9 at (0, 0) and by 6 at (3, 0)")]
    public void Weights_that_depend_on_the_position_are_impossible(string layer, string arguments, string input, string message)
    {
        Shape shape = Layers.Parse(input);
        NetworkGraph graph = new Sketch(shape.Dimensions.ToArray()).Then(Layers.Read(layer, arguments, shape)).Build();

        Problem problem = LowerWithProblem(graph, LoweringFlags.AvgPool, out NetworkGraph lowered);

        problem.RuleId.ShouldBe(RuleIds.LoweringImpossible);
        problem.Message.ShouldBe(message);
        problem.Place.Layer.ShouldBe(0);
        Outline(lowered).ShouldBe(Outline(graph));
    }

    /// <summary>The exactness that is reported, in float: rounding after each operation, on numbers that cancel.</summary>
    [Theory]
    [InlineData(2, 4)]
    [InlineData(3, 9)]
    [InlineData(7, 49)]
    public void Rounding_stays_within_the_bound(int kernel, int elements)
    {
        NetworkGraph graph = new Sketch(5, kernel, kernel).Then(new AdaptiveAvgPool(new(1, 1))).Build();
        NetworkGraph lowered = Lower(graph, LoweringFlags.AvgPool);
        double bound = (2 * elements) + 1;
        string exactness = lowered.Nodes[0].Origin.Exactness;
        exactness.ShouldBe(kernel == 2 ? "the same sums; 1/4 is exact" : FormattableString.Invariant($"the same sums; 1/{elements} is rounded: within {bound} * 2^-24 of the mean magnitude"));
        for (int seed = 0; seed < 50; seed++)
        {
            float[] input = RandomNumbers.Input(graph.Input.Shape, seed);
            float[] before = Interpreter.Run<float>(graph, new Dictionary<string, float[]>(), input);
            float[] after = Interpreter.Run<float>(lowered, new Dictionary<string, float[]>(), input);
            for (int c = 0; c < 5; c++)
            {
                double magnitude = input.Skip(c * elements).Take(elements).Average(x => (double)Math.Abs(x));
                Math.Abs((double)after[c] - before[c]).ShouldBeLessThanOrEqualTo(kernel == 2 ? 0 : bound * Math.Pow(2, -24) * magnitude);
            }
        }
    }
}
