using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>What the tests of lowering have in common: windows, a LeNet, and comparing before with after.</summary>
internal static class LoweringCase
{
    public static Window Window(int kernel, int stride, int padding = 0, int dilation = 1) =>
        new(new(kernel, kernel), new(stride, stride), Padding.Of(new(padding, padding)), new(dilation, dilation));

    public static Conv Conv(int channels, int kernel, int stride = 1, int padding = 0) => new(channels, Window(kernel, stride, padding), Groups: 1, Bias: true);

    public static MaxPool MaxPool(int kernel, int? stride = null, int padding = 0, bool ceilMode = false) =>
        new(Window(kernel, stride ?? kernel, padding), ceilMode);

    public static readonly BatchNorm BatchNorm2D = new(2, 1e-5, 0.1, Affine: true);

    public static readonly BatchNorm BatchNorm1D = new(1, 1e-5, 0.1, Affine: true);

    /// <summary>The LeNet of the documentation.</summary>
    public static NetworkGraph LeNet() => new Sketch(1, 28, 28)
        .Then(Conv(6, 5, padding: 2), new ReLU(), MaxPool(2), new Dropout(0.4f))
        .Then(Conv(16, 5, padding: 2), BatchNorm2D, new ReLU(), MaxPool(2))
        .Then(Conv(120, 5), BatchNorm2D, new ReLU())
        .Then(new AdaptiveAvgPool(new(1, 1)), new Flatten(), new Dense(10, Bias: true))
        .Build();

    /// <summary>A graph after a lowering that has nothing to say.</summary>
    public static NetworkGraph Lower(NetworkGraph graph, LoweringFlags flags)
    {
        var (lowered, problems) = LoweringPass.Run(graph, flags);
        problems.ShouldBeEmpty();
        lowered.Output.Shape.ShouldBe(graph.Output.Shape);
        ParametersOf(lowered).ShouldBe(ParametersOf(graph), ignoreOrder: true);
        return lowered;
    }

    public static Problem LowerWithProblem(NetworkGraph graph, LoweringFlags flags, out NetworkGraph lowered)
    {
        (lowered, ImmutableArray<Problem> problems) = LoweringPass.Run(graph, flags);
        lowered.Output.Shape.ShouldBe(graph.Output.Shape);
        return problems.ShouldHaveSingleItem();
    }

    /// <summary>The operators in order, as one line.</summary>
    public static string Outline(NetworkGraph graph) => string.Join(", ", graph.Nodes.Select(n => n.Operator));

    /// <summary>Both results in double precision, on the same random input and weights.</summary>
    public static (double[] Before, double[] After) Results(NetworkGraph before, NetworkGraph after, int seed = 1)
    {
        var weights = RandomNumbers.Weights(before, seed);
        float[] input = RandomNumbers.Input(before.Input.Shape, seed);
        return (Interpreter.Run(before, weights, input), Interpreter.Run(after, weights, input));
    }

    private static IEnumerable<Parameter> ParametersOf(NetworkGraph graph) =>
        graph.Nodes.SelectMany(n => n.Weights).OfType<StoredWeight>().Select(w => w.Parameter);
}
