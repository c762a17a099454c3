using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;
using static NetGen.Generator.Tests.Lowering.LoweringCase;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>A variant at another input size.</summary>
public class ResizingTests
{
    [Fact]
    public void LeNet_slides_over_a_larger_image()
    {
        NetworkGraph lowered = Lower(LeNet(), LoweringFlags.Equivalent);
        Outline(lowered).ShouldEndWith("Conv2D(120, 3, Groups = 120, Bias = false), Conv2D(10, 1), Flatten");

        NetworkGraph resized = Resizing.Run(lowered, new Shape(1, 56, 56));

        resized.Output.Shape.ShouldBe(new Shape(10, 8, 8));
        Outline(resized).ShouldEndWith("Conv2D(120, 3, Groups = 120, Bias = false), Conv2D(10, 1)");
    }

    [Fact]
    public void The_same_size_changes_nothing()
    {
        NetworkGraph lowered = Lower(LeNet(), LoweringFlags.Equivalent);

        NetworkGraph resized = Resizing.Run(lowered, lowered.Input.Shape);

        Outline(resized).ShouldBe(Outline(lowered));
        resized.Output.Shape.ShouldBe(new Shape(10));
    }

    [Fact]
    public void An_unpooled_map_is_as_large_as_what_was_pooled()
    {
        var sketch = new Sketch(3, 8, 8);
        Value entered = sketch.Current;
        var pool = new MaxPool(Window(2, 2), false);
        Value pooled = sketch.Then(pool).Current;
        sketch.Current = entered;
        Value indices = sketch.Then(new MaxPoolIndices(pool)).Current;
        sketch.Current = indices;
        NetworkGraph graph = sketch.With(new MaxUnpool(pool, null), pooled).Build();

        Resizing.Run(graph, new Shape(3, 9, 13)).Output.Shape.ShouldBe(new Shape(3, 9, 13));
    }

    [Fact]
    public void Halves_are_those_of_the_larger_map()
    {
        NetworkGraph gated = Lower(new Sketch(4, 6, 6).Then(new GLU(2)).Build(), LoweringFlags.None);

        Resizing.Run(gated, new Shape(4, 8, 7)).Output.Shape.ShouldBe(new Shape(4, 4, 7));
        RequireError(gated, "At an input of 4 x 9 x 6 in place of 4 x 6 x 6: FirstHalf(Dim = 2) on 4 x 9 x 6: height 9 is odd and has no halves", new Shape(4, 9, 6));
    }

    /// <summary>Without padding, position (i, j) of the map is what the base network says of the crop that starts there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_position_is_the_base_network_on_its_crop(bool poolsToo)
    {
        // Steps of 2 in the convolution and 2 in the pool: a position of the map is 4 pixels of the image.
        const int step = 4;
        NetworkGraph graph = new Sketch(2, 14, 15)
            .Then(Conv(3, 3, stride: 2), new ReLU(), MaxPool(2), Conv(4, 2), BatchNorm2D, new SiLU())
            .Then(poolsToo ? new AdaptiveAvgPool(new(1, 1)) : new Dropout(0.5))
            .Then(new Flatten(), new Dense(6, true), BatchNorm1D, new ReLU(), new Dense(5, true), new Softmax(1))
            .Build();
        NetworkGraph lowered = Lower(graph, poolsToo ? LoweringFlags.Equivalent : LoweringFlags.Dense);
        NetworkGraph resized = Resizing.Run(lowered, new Shape(2, 27, 24));
        resized.Output.Shape.ShouldBe(new Shape(5, 4, 3));

        // Dense alone adds in the same order, so the network as written gives the same bits; pools as convolutions round differently.
        NetworkGraph on = poolsToo ? lowered : graph;
        var weights = RandomNumbers.Weights(graph, seed: 3);
        var image = new Tensor<float>(resized.Input.Shape, RandomNumbers.Input(resized.Input.Shape, seed: 4));
        var map = new Tensor<double>(resized.Output.Shape, Interpreter.Run(resized, weights, image.Values));
        for (int i = 0; i < map.Shape.Height; i++)
        {
            for (int j = 0; j < map.Shape.Width; j++)
            {
                var crop = Tensor<float>.Of(graph.Input.Shape, (c, z, y, x) => image[c, z, y + (i * step), x + (j * step)]);
                double[] scores = Interpreter.Run(on, weights, crop.Values);
                Enumerable.Range(0, 5).Select(c => map[c, 0, i, j]).ShouldBe(scores);
            }
        }
    }

    [Fact]
    public void Global_pooling_that_is_not_lowered_stays_global()
    {
        NetworkGraph lowered = Lower(LeNet(), LoweringFlags.Dense);

        Resizing.Run(lowered, new Shape(1, 56, 56)).Output.Shape.ShouldBe(new Shape(10));
    }

    [Fact]
    public void Pools_over_the_whole_map_slide_by_one()
    {
        NetworkGraph lowered = Lower(new Sketch(2, 6, 6).Then(MaxPool(6)).Build(), LoweringFlags.MaxPool);

        Resizing.Run(lowered, new Shape(2, 8, 9)).Output.Shape.ShouldBe(new Shape(2, 3, 4));
    }

    [Fact]
    public void Dense_that_is_not_lowered_cannot_slide() => RequireError(
        new Sketch(2, 6, 6).Then(new Flatten(), new Dense(3, true)).Build(),
        "At an input of 2 x 8 x 8 in place of 2 x 6 x 6: Dense(3) takes 72 features and cannot slide over 128; as a convolution it slides over larger ones (Lower = Lowering.Dense)");

    [Fact]
    public void Statistics_of_features_cannot_slide() => RequireError(
        new Sketch(2, 6, 6).Then(new Flatten(), BatchNorm1D).Build(),
        "At an input of 2 x 8 x 8 in place of 2 x 6 x 6: BatchNorm1D on 128 needs a weight of 128, found 72");

    [Fact]
    public void An_image_that_is_too_small_is_an_error() => RequireError(
        new Sketch(2, 16, 16).Then(Conv(3, 9)).Build(),
        "At an input of 2 x 8 x 8 in place of 2 x 16 x 16: Conv2D(3, 9) on 2 x 8 x 8: the height would be (8 + 2*0 - 1*(9-1) - 1)/1 + 1 = 0 < 1");

    private static void RequireError(NetworkGraph graph, string message, Shape? input = null)
    {
        var error = Should.Throw<LayerException>(() => Resizing.Run(graph, input ?? new Shape(2, 8, 8)));

        error.Message.ShouldBe(message);
        error.Argument.ShouldBe("input");
    }
}
