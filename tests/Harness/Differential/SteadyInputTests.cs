using NetGen.Generator.Formulas;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Networks whose activations jump are compared at inputs that rounding does not decide about.</summary>
public sealed class SteadyInputTests
{
    private const int Seed = 11;

    private static readonly int[] Shape = [3, 6, 6];

    [Theory]
    [InlineData("x > 0.25 ? 1 : 0", true)]
    [InlineData("x <= 0.25 ? -x : x", true)]
    [InlineData("abs(x) < 0.25 ? 0 : x", true)]
    [InlineData("tanh(2 * x) >= tanh(0.5) ? log1p(x) : exp(x)", true)]
    [InlineData("x < 1 ? (x < 0.25 ? 0 : 2) : 3", true)]
    [InlineData("x == 0.25 ? 1 : 0", true)]
    [InlineData("x > 0.25 ? x : 0.5 * x + 0.125", false)] // goes on where it bends
    [InlineData("x > 0.75 ? 1 : 0", false)] // elsewhere
    [InlineData("x > 0.25 ? x : x + 0.0000001", false)] // lower than what counts
    [InlineData("max(x, 0.25) + abs(x - 0.25)", false)]
    public void JumpsAreFound(string formula, bool jumps) => new Jumps(Parse(formula)).AreBetween(0.249, 0.2515, least: 1e-5).ShouldBe(jumps);

    [Fact]
    public void ElementsAtAJump_AreNotCompared()
    {
        // Each network jumps where one element of its first input is, to a float: both sides are right.
        Conv conv = new(4, new(new(3, 3), new(1, 1), Shapes.Padding.None, new(1, 1)), 1, true);
        NetworkGraph alone = new Sketch(Shape).Then(conv).Build();
        float[] input = RandomNumbers.Input(alone.Input.Shape, Seed);
        double[] elements = Interpreter.Run(alone, RandomNumbers.Weights(alone, Seed), input);
        string[] formulas = [.. elements.Where((_, i) => i % 2 == 0).Select(e => FormattableString.Invariant($"x > {(float)e:R} ? 1 : x"))];

        foreach (string formula in formulas)
        {
            NetworkGraph graph = new Sketch(Shape).Then(conv, new FormulaActivation(Parse(formula))).Build();
            float[] steady = new SteadyInputs(graph, RandomNumbers.Weights(graph, Seed), 1e-5).Draw(Seed);
            steady.ShouldNotBe(input, formula);
            new SteadyInputs(graph, RandomNumbers.Weights(graph, Seed), 1e-5).IsSteady(steady).ShouldBeTrue(formula);
        }

        Comparison.Differences([.. formulas.Select(formula => new NetworkSource(Shape, $"[{Chain.Attribute(conv)}, Activation(\"{formula}\"), Conv2D(5, 1)]"))], Seed).ShouldBeEmpty();
    }

    /// <summary>What does not vary may be at the jump: no other input would change that.</summary>
    [Theory]
    [InlineData("Pad(1), Activation(\"x > 0 ? 1 : x == 0 ? 0.5 : -1\")")]
    [InlineData("Conv2D(4, 3, Padding = 1), ReLU, MaxPool2D(2), Activation(\"x > 0 ? 1 : 0\")")]
    [InlineData("Conv2D(4, 3), HardTanh(-0.25, 0.25), HardShrink(0.25), Conv2D(3, 1)")]
    [InlineData("Conv2D(4, 3), LeakyReLU, PReLU(4), ELU")]
    public void ElementsThatDoNotVary_MayBeAtAJump(string layers)
    {
        NetworkGraph graph = new Graphs(NetworkCompilation.Of(new NetworkSource(Shape, $"[{layers}]").Declare("Net")))["Net"].Written;

        new SteadyInputs(graph, RandomNumbers.Weights(graph, Seed), 1e-5).Draw(Seed).ShouldBe(RandomNumbers.Input(graph.Input.Shape, Seed));
        Comparison.Differences([new(Shape, $"[{layers}]")], Seed).ShouldBeEmpty();
    }

    private static Formula Parse(string formula) => new FormulaParser(_ => null, []).Parse(formula);
}
