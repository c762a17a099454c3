using FsCheck;
using FsCheck.Fluent;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Lowering;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Reference;
using NetGen.Tests;
using static NetGen.Generator.Tests.Lowering.LoweringCase;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Random networks, lowered: the same shapes, and the same result where that is promised.</summary>
public class RandomLoweringTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(Campaign.Seed, 1);

    [Fact]
    public void Dense_gives_the_same_bits() => ForAllNetworks(graph =>
    {
        var (before, after) = Results(graph, Lower(graph, LoweringFlags.Dense));
        after.ShouldBe(before);
    });

    [Fact]
    public void Equivalent_gives_the_same_result() => ForAllNetworks(graph =>
    {
        var (lowered, problems) = LoweringPass.Run(graph, LoweringFlags.Equivalent);
        problems.ShouldAllBe(p => p.RuleId == RuleIds.LoweringImpossible);
        lowered.Output.Shape.ShouldBe(graph.Output.Shape);

        // The weights 1/9 are rounded to float; everything else is in double. Layers in between may magnify that a little.
        var (before, after) = Results(graph, lowered);
        after.ShouldBe(before, tolerance: 1e-5 * (1 + before.Max(Math.Abs)));
    });

    [Fact]
    public void Other_rewrites_keep_the_shape() => ForAllNetworks(graph =>
    {
        foreach (var flags in (LoweringFlags[])[LoweringFlags.MaxPoolToConv, LoweringFlags.MaxPoolToStride | LoweringFlags.Dense])
        {
            LoweringPass.Run(graph, flags).Graph.Output.Shape.ShouldBe(graph.Output.Shape);
        }
    });

    private static void ForAllNetworks(Action<NetworkGraph> property) => Prop.ForAll<byte[]>(choices => property(Network(choices))).Check(Many);

    /// <summary>Each choice is a layer, if it fits where it stands.</summary>
    private static NetworkGraph Network(byte[] choices)
    {
        var sketch = new Sketch(4, 9, 8);
        var values = new List<Value> { sketch.Current };
        foreach (byte choice in choices.Take(12))
        {
            Value earlier = values[choice / 24 % values.Count];
            try
            {
                _ = (choice % 24) switch
                {
                    0 or 1 => sketch.Then(Conv(4, 3, padding: 1)),
                    2 => sketch.Then(Conv(8, 2, stride: 2)),
                    3 or 4 => sketch.Then(new ReLU()),
                    5 => sketch.Then(new SiLU()),
                    6 => sketch.Then(new LeakyReLU(0.1)),
                    7 => sketch.Then(new BatchNorm(sketch.Current.Shape.IsVector ? 1 : 2, 1e-5, 0.1, Affine: true)),
                    8 => sketch.Then(MaxPool(2)),
                    9 => sketch.Then(MaxPool(3, stride: 2, padding: 1)),
                    10 => sketch.Then(MaxPool(2, stride: 1, ceilMode: true)),
                    11 => sketch.Then(new AvgPool(Window(3, 2), CeilMode: false, CountIncludePad: true, DivisorOverride: null)),
                    12 => sketch.Then(new AvgPool(Window(2, 1, 1), CeilMode: false, CountIncludePad: true, DivisorOverride: null)),
                    13 => sketch.Then(new AdaptiveAvgPool(new(1, 1))),
                    14 or 15 => sketch.Then(new Flatten()),
                    16 or 17 or 18 => sketch.Then(new Dense(4, Bias: choice % 2 == 0)),
                    19 => sketch.Then(new Softmax(-1)),
                    20 => sketch.Then(new ChannelShuffle(2)),
                    21 => sketch.With(new Add(), earlier),
                    22 => sketch.With(new Mul(), earlier),
                    _ => sketch.With(new Concat(), earlier),
                };
                values.Add(sketch.Current);
            }
            catch (LayerException)
            {
                // It does not fit: the network goes on without it.
            }
        }

        return sketch.Build();
    }
}
