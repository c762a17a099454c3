using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Operators;
using NetGen.Generator.Tests.Reference;
using static NetGen.Generator.Tests.Lowering.LoweringCase;

namespace NetGen.Generator.Tests.Lowering;

public class MaxPoolToConvReLUTests
{
    [Fact]
    public void A_window_of_four_takes_two_rounds()
    {
        NetworkGraph lowered = Lower(new Sketch(3, 8, 8).Then(MaxPool(2)).Build(), LoweringFlags.MaxPool);

        Outline(lowered).ShouldBe("Conv2D(18, 2, Stride = 2, Groups = 3, Bias = false), ReLU, Conv2D(9, 1, Groups = 3, Bias = false), ReLU, Conv2D(3, 1, Groups = 3, Bias = false)");
        ((FixedWeight)lowered.Nodes[0].Weights[0]).Pattern.ShouldBe([1, -1, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, -1, 0, 0, /**/ 0, 0, 1, -1, /**/ 0, 0, 0, 1, /**/ 0, 0, 0, -1]);
        ((FixedWeight)lowered.Nodes[2].Weights[0]).Pattern.ShouldBe([1, 1, -1, -1, -1, 1, /**/ 0, 0, 0, 1, 1, -1, /**/ 0, 0, 0, -1, -1, 1]);
        ((FixedWeight)lowered.Nodes[4].Weights[0]).Pattern.ShouldBe([1, 1, -1]);
        lowered.Nodes.ShouldAllBe(n => n.Origin.LoweredFrom == "MaxPool2D(2)" && n.Origin.Exactness == "within 13 * 2^-24 of the largest magnitude in the window (of finite values): beside large negative numbers a small maximum loses digits");
    }

    [Fact]
    public void Values_known_not_to_be_negative_need_no_second_sign()
    {
        NetworkGraph lowered = Lower(new Sketch(3, 8, 8).Then(new ReLU(), new Dropout(0.5), MaxPool(2)).Build(), LoweringFlags.MaxPool);

        Outline(lowered).ShouldBe("ReLU, Dropout(0.5), Conv2D(12, 2, Stride = 2, Groups = 3, Bias = false), ReLU, Conv2D(6, 1, Groups = 3, Bias = false), ReLU, Conv2D(3, 1, Groups = 3, Bias = false)");
        lowered.Nodes[^1].Origin.Exactness.ShouldBe("within 7 * 2^-24 of the maximum (of finite values)");
    }

    [Theory]
    [InlineData("MaxPool1D", "kernel=2", "3x8", "Conv1D(9, 2, Stride = 2, Groups = 3, Bias = false), ReLU, Conv1D(3, 1, Groups = 3, Bias = false)")]
    [InlineData("MaxPool3D", "kernel=1,2,1 Stride=1", "3x4x8x8", "Conv3D(9, { 1, 2, 1 }, Groups = 3, Bias = false), ReLU, Conv3D(3, 1, Groups = 3, Bias = false)")]
    [InlineData("AdaptiveMaxPool1D", "size=4", "3x8", "Conv1D(9, 2, Stride = 2, Groups = 3, Bias = false), ReLU, Conv1D(3, 1, Groups = 3, Bias = false)")]
    [InlineData("AdaptiveMaxPool2D", "size=1", "3x1x2", "Conv2D(9, { 1, 2 }, Groups = 3, Bias = false), ReLU, Conv2D(3, 1, Groups = 3, Bias = false)")]
    public void Other_dimensions_and_bins(string layer, string arguments, string on, string expected)
    {
        Shape shape = Layers.Parse(on);
        NetworkGraph graph = new Sketch([.. shape.Dimensions]).Then(Layers.Read(layer, arguments, shape)).Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.MaxPool);

        Outline(lowered).ShouldBe(expected);
        var (before, after) = Results(graph, lowered);
        after.ShouldBe(before, tolerance: 1e-12);
    }

    [Fact]
    public void Uneven_bins_are_impossible()
    {
        NetworkGraph graph = new Sketch(3, 7, 8).Then(new AdaptiveMaxPool(new(3, 3))).Build();

        Problem problem = LowerWithProblem(graph, LoweringFlags.MaxPool, out NetworkGraph lowered);

        problem.ShouldBe(new Problem(RuleIds.LoweringImpossible, new Place("Test.Net", 0, "size"), "AdaptiveMaxPool2D(3) on 3 x 7 x 8 is not a convolution: its bins are not alike and equally far apart"));
        Outline(lowered).ShouldBe(Outline(graph));
    }

    [Theory]
    [InlineData("kernel=1", "")]
    [InlineData("kernel=1 Stride=2", "Conv2D(2, 1, Stride = 2, Groups = 2, Bias = false)")]
    [InlineData("kernel=9", "Conv2D(244, 9, Groups = 2, Bias = false)")] // as large as the map: stride 1; 81 elements: 40 pairs of three outputs, a bye of two
    public void Windows_of_one_element_and_of_the_whole_map(string arguments, string first)
    {
        var shape = new Shape(2, 9, 9);

        NetworkGraph lowered = Lower(new Sketch(2, 9, 9).Then(Layers.Read("MaxPool2D", arguments, shape)).Build(), LoweringFlags.MaxPool);

        (lowered.Nodes.IsEmpty ? "" : lowered.Nodes[0].Operator.Describe()).ShouldBe(first);
    }

    [Theory]
    [InlineData("kernel=3 Stride=2 Padding=1", "Padding", "MaxPool2D(3, Stride = 2, Padding = 1) on 2 x 9 x 9 needs padding ({ 1, 1, 1, 1 }: top, left, bottom, right) on a value that may be negative: a convolution pads with 0, and max(x, 0) is not x. After ReLU or Sigmoid it could be lowered")]
    [InlineData("kernel=2 CeilMode=true", "CeilMode", "MaxPool2D(2, CeilMode = true) on 2 x 9 x 9 needs padding ({ 0, 0, 1, 1 }: top, left, bottom, right) on a value that may be negative: a convolution pads with 0, and max(x, 0) is not x. After ReLU or Sigmoid it could be lowered")]
    public void Padding_may_not_win(string arguments, string argument, string message)
    {
        NetworkGraph graph = new Sketch(2, 9, 9).Then(Layers.Read("MaxPool2D", arguments, new Shape(2, 9, 9))).Build();

        Problem problem = LowerWithProblem(graph, LoweringFlags.MaxPool, out NetworkGraph lowered);

        problem.ShouldBe(new Problem(RuleIds.LoweringImpossible, new Place("Test.Net", 0, argument), message));
        Outline(lowered).ShouldBe(Outline(graph));
    }

    [Theory]
    [InlineData(double.NegativeInfinity, "with an infinity nothing is left")]
    [InlineData(double.PositiveInfinity, "with an infinity nothing is left")]
    [InlineData(-1e300, "with an infinity nothing is left")]
    [InlineData(-1e30, "with a number above 1024 in magnitude few digits are left")]
    [InlineData(-2000, "with a number above 1024 in magnitude few digits are left")]
    public void Extreme_padding_keeps_the_pool(double value, string reason)
    {
        var pad = new Pad(1, 1, 1, 1, value);
        Operator[][] between = [[], [new LeakyReLU(0.1)], [new BatchNorm(2, 1e-5, 0.1, true), new Dropout(0.5)], [Conv(2, 2)], [MaxPool(2, 1)], [new Upsample(2, null, new(2, 2), UpsampleMode.Nearest, AlignCorners: false)]];
        foreach (Operator[] operators in between)
        {
            NetworkGraph graph = new Sketch(2, 6, 6).Then(pad).Then(operators).Then(MaxPool(2)).Build();

            var (lowered, problems) = LoweringPass.Run(graph, LoweringFlags.MaxPool);

            problems.ShouldNotBeEmpty();
            problems.ShouldAllBe(p => p.RuleId == RuleIds.LoweringImpossible && p.Message.Contains(reason));
            Outline(lowered).ShouldBe(Outline(graph));
        }
    }

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1e30)]
    [InlineData(-1e300)]
    public void Padding_that_an_activation_bounds_does_not(double value)
    {
        foreach (Operator bounding in (Operator[])[new ReLU(), new ReLU6(), new Sigmoid(), new Tanh(), new ELU(1), new Softplus(1, 20), new HardSigmoid()])
        {
            NetworkGraph graph = new Sketch(2, 6, 6).Then(new Pad(1, 1, 1, 1, value), bounding, MaxPool(2)).Build();

            NetworkGraph lowered = Lower(graph, LoweringFlags.MaxPool);

            float[] input = RandomNumbers.Input(graph.Input.Shape, 1);
            var none = new Dictionary<string, float[]>();
            double[] expected = Interpreter.Run(graph, none, input), found = Interpreter.Run(lowered, none, input);
            found.ShouldBe(expected, tolerance: 1e-9);
        }
    }

    public static TheoryData<string> WithExtremeNumbers => ["x <= 0 ? -2000 : x", "x > 1 ? x : x > -1 ? -1e30 : 0"];

    [Theory]
    [MemberData(nameof(WithExtremeNumbers))]
    public void Extreme_numbers_that_a_formula_chooses_keep_the_pool(string formula)
    {
        NetworkGraph graph = new Sketch(2, 6, 6).Then(Formula(formula), MaxPool(2)).Build();

        var (lowered, problems) = LoweringPass.Run(graph, LoweringFlags.MaxPool);

        problems.ShouldHaveSingleItem().Message.ShouldContain("MaxPool2D(2) on 2 x 6 x 6: a Pad or an activation before it puts");
        Outline(lowered).ShouldBe(Outline(graph));
    }

    /// <summary>Moderate numbers, and those that only what is as far from 0 becomes.</summary>
    [Theory]
    [InlineData("x <= 0 ? -100 : x")]
    [InlineData("min(max(x, -1e30), 1e30)")]
    [InlineData("x > 0 ? x : 1e5 * x")]
    public void After_other_formulas_it_is_lowered(string formula) => Lower(new Sketch(2, 6, 6).Then(Formula(formula), MaxPool(2)).Build(), LoweringFlags.MaxPool).Nodes.Length.ShouldBe(6);

    private static FormulaActivation Formula(string text) => new(new FormulaParser(_ => null, []).Parse(text));

    [Fact]
    public void Moderate_padding_is_lowered() => Lower(new Sketch(2, 6, 6).Then(new Pad(1, 1, 1, 1, -100), MaxPool(2)).Build(), LoweringFlags.MaxPool).Nodes.Length.ShouldBe(6);

    [Theory]
    [InlineData("kernel=2")]
    [InlineData("kernel=3")]
    [InlineData("kernel=3 Stride=2")]
    [InlineData("kernel=2,3 Stride=1,2")]
    [InlineData("kernel=1,7 Stride=1")]
    [InlineData("kernel=3 Stride=1 Dilation=2")]
    [InlineData("kernel=5 Stride=3")]
    [InlineData("kernel=6 Stride=2")]
    [InlineData("kernel=3 Stride=2 Padding=1", true)]
    [InlineData("kernel=2 CeilMode=true", true)]
    [InlineData("kernel=3 Stride=2 Padding=1 CeilMode=true Dilation=2", true)]
    public void Rounding_stays_within_the_bound(string arguments, bool nonNegativeOnly = false)
    {
        foreach (bool nonNegative in nonNegativeOnly ? (bool[])[true] : [true, false])
        {
            var shape = new Shape(2, 9, 10);
            var pool = (MaxPool)Layers.Read("MaxPool2D", arguments, shape);
            var sketch = new Sketch(2, 9, 10);
            NetworkGraph graph = (nonNegative ? sketch.Then(new ReLU()) : sketch).Then(pool).Build();
            NetworkGraph lowered = Lower(graph, LoweringFlags.MaxPool);
            foreach (float[] input in AdversarialNumbers.Inputs(shape))
            {
                RequireWithinBound(graph, lowered, pool, input, nonNegative);
            }
        }
    }

    private static void RequireWithinBound(NetworkGraph graph, NetworkGraph lowered, MaxPool pool, float[] input, bool nonNegative)
    {
        var none = new Dictionary<string, float[]>();
        NetworkGraph magnitudes = new Sketch(graph.Input.Shape.Dimensions.ToArray()).Then(pool).Build();
        float[] magnitude = Interpreter.Run<float>(magnitudes, none, Array.ConvertAll(input, x => nonNegative ? Math.Max(x, 0) : Math.Abs(x)));
        int rounds = (int)Math.Ceiling(Math.Log2(pool.Window.Kernel.Count));
        double bound = MaxPoolToConvReLU.ErrorBound(rounds, nonNegative);
        double[] exact = Interpreter.Run(graph, none, input);
        float[] inFloat = Interpreter.Run<float>(lowered, none, input);
        double[] inDouble = Interpreter.Run(lowered, none, input);
        for (int i = 0; i < exact.Length; i++)
        {
            Math.Abs(inFloat[i] - exact[i]).ShouldBeLessThanOrEqualTo(bound * Math.Pow(2, -24) * magnitude[i], $"{pool} element {i}: {inFloat[i]} for {exact[i]}");
            Math.Abs(inDouble[i] - exact[i]).ShouldBeLessThanOrEqualTo(bound * Math.Pow(2, -53) * magnitude[i], $"{pool} element {i}: {inDouble[i]} for {exact[i]}");
        }
    }
}
