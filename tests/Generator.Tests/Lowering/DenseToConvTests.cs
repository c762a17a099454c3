using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Operators;
using NetGen.Generator.Tests.Reference;
using static NetGen.Generator.Tests.Lowering.LoweringCase;

namespace NetGen.Generator.Tests.Lowering;

public class DenseToConvTests
{
    [Fact]
    public void Dense_on_a_flattened_map_is_a_convolution_as_large_as_the_map()
    {
        NetworkGraph graph = new Sketch(3, 3, 3).Then(new Flatten(), new Dense(3, Bias: false)).Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe("Conv2D(3, 3, Bias = false), Flatten");
        Node conv = lowered.Nodes[0];
        conv.Origin.LoweredFrom.ShouldBe("Dense(3, Bias = false)");
        conv.Origin.Exactness.ShouldBe("the same sums");
        conv.Macs.ShouldBe(graph.Nodes[1].Macs);
        var weight = conv.WeightOf("weight").ShouldBeOfType<StoredWeight>();
        weight.Dimensions.ShouldBe([3, 3, 3, 3]);
        weight.Parameter.Name.ShouldBe("1.weight");
        weight.Parameter.Shape.ShouldBe([3, 27]);
        RequireSame(graph, lowered);
    }

    [Theory]
    [InlineData("3x7", "Conv1D(5, 7), BatchNorm1D, Conv1D(4, 1), Flatten")]
    [InlineData("3x2x3x4", "Conv3D(5, { 2, 3, 4 }), BatchNorm3D, Conv3D(4, 1), Flatten")]
    public void Dense_after_sequences_and_volumes(string on, string expected)
    {
        NetworkGraph graph = new Sketch([.. Layers.Parse(on).Dimensions]).Then(new Flatten(), new Dense(5, true), BatchNorm1D, new Dense(4, true)).Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe(expected);
        RequireSame(graph, lowered);
    }

    [Fact]
    public void Vectors_join_maps_in_as_many_dimensions()
    {
        var sketch = new Sketch(3, 7);
        Value sequence = sketch.Then(new Flatten(), new Dense(5, true)).Current;
        sketch.Then(new Softmax(1)).With(new Add(), sequence).Then(new Dense(4, true));

        NetworkGraph lowered = Lower(sketch.Build(), LoweringFlags.Dense);

        Outline(lowered).ShouldBe("Conv1D(5, 7), Softmax, Add, Conv1D(4, 1), Flatten");
        RequireSame(sketch.Build(), lowered);
    }

    [Fact]
    public void Dense_on_a_vector_is_a_pointwise_convolution()
    {
        NetworkGraph graph = new Sketch(7).Then(new Dense(5, true), new Sigmoid(), new Dense(3, true)).Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe("Unflatten, Conv2D(5, 1), Sigmoid, Conv2D(3, 1), Flatten");
        RequireSame(graph, lowered);
    }

    [Fact]
    public void Flatten_sinks_to_the_end()
    {
        NetworkGraph graph = new Sketch(4, 5, 6)
            .Then(new Flatten(), new ReLU(), new Dense(8, true), BatchNorm1D, new LeakyReLU(0.1), new Dropout(0.5), new Dense(6, true))
            .Then(new ChannelShuffle(3), new Channels(1, 4), new Softmax(-1))
            .Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe("ReLU, Conv2D(8, { 5, 6 }), BatchNorm2D, LeakyReLU(0.1), Dropout(0.5), Conv2D(6, 1), ChannelShuffle(3), Channels(1, 4), Softmax, Flatten");
        RequireSame(graph, lowered);
    }

    [Fact]
    public void Flatten_stays_above_what_works_on_features()
    {
        NetworkGraph graph = new Sketch(4, 5, 6).Then(new Flatten(), BatchNorm1D, new Dense(8, true)).Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe("Flatten, BatchNorm1D, Unflatten, Conv2D(8, 1), Flatten");
        RequireSame(graph, lowered);
    }

    [Theory]
    [InlineData("Add")]
    [InlineData("Mul")]
    [InlineData("Concat")]
    public void Branches_combine_as_maps(string op)
    {
        var sketch = new Sketch(6);
        Value input = sketch.Current;
        Value first = sketch.Then(new Dense(6, true), new ReLU()).Current;
        sketch.With(Operators.Layers.Combination(op), input).Then(new Dense(6, true)).With(Operators.Layers.Combination(op), first);
        NetworkGraph graph = sketch.Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe($"Unflatten, Conv2D(6, 1), ReLU, {op}, Conv2D(6, 1), {op}, Flatten");
        RequireSame(graph, lowered);
    }

    [Fact]
    public void A_vector_used_twice_is_flattened_once()
    {
        var sketch = new Sketch(2, 3, 3);
        Value flat = sketch.Then(new Flatten()).Current;
        sketch.Then(BatchNorm1D).With(new Concat(), flat).Then(new Tanh());
        NetworkGraph graph = sketch.Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe("Flatten, BatchNorm1D, Concat, Tanh");
        RequireSame(graph, lowered);
    }

    [Fact]
    public void Lower_false_keeps_a_layer()
    {
        NetworkGraph graph = new Sketch(4, 3, 3).Then(new Flatten()).ThenKept(new Dense(8, true)).Then(new ReLU(), new Dense(5, true)).Build();

        NetworkGraph lowered = Lower(graph, LoweringFlags.Dense);

        Outline(lowered).ShouldBe("Flatten, Dense(8), ReLU, Unflatten, Conv2D(5, 1), Flatten");
        RequireSame(graph, lowered);
    }

    [Fact]
    public void A_network_without_Dense_stays() =>
        Outline(Lower(new Sketch(1, 8, 8).Then(Conv(2, 3), new ReLU()).Build(), LoweringFlags.Dense)).ShouldBe("Conv2D(2, 3), ReLU");

    private static void RequireSame(NetworkGraph graph, NetworkGraph lowered)
    {
        // The same sums in the same order: not even rounding differs.
        var (before, after) = Results(graph, lowered);
        after.ShouldBe(before);
    }
}
