using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Movements that no layer is are emitted right, alone and joined with others, before activations and after them.</summary>
public sealed class MovementTests
{
    private static readonly Shape[] Shapes = [new(3, 5, 4), new(1, 6, 5), new(5, 4, 7), new(2, 4, 5, 4), new(7, 6)];

    [Fact]
    public void EveryMovementAgrees()
    {
        List<NetworkGraph> graphs =
        [
            .. from shape in Shapes
               from placed in TestedMovement.All.Index()
               where placed.Item.Fits(shape)
               let after = (Operator[])(placed.Index % 2 == shape.Channels % 2 ? [] : [new Tanh()])
               select new Sketch([.. shape.Dimensions]).Then([placed.Item, .. after]).Build(),
        ];

        graphs.Count.ShouldBeGreaterThan(50);
        WrittenGraphs.Differences(graphs, seed: 3).ShouldBeEmpty();
    }

    [Fact]
    public void MovementsInARowAgree()
    {
        // Every movement before and after some others, of which a layer is one.
        List<NetworkGraph> graphs = [];
        foreach (var (i, first) in TestedMovement.All.Index())
        {
            Shape shape = Shapes.First(first.Fits), between = first.InferShape([shape]);
            foreach (Operator second in TestedMovement.All.Where((op, k) => (i + k) % 5 == 0 && op.Fits(between)).Append<Operator>(new Channels(0, between.Channels)).Append(new Flatten()))
            {
                graphs.Add(new Sketch([.. shape.Dimensions]).Then(new ReLU(), first, second, new Tanh()).Build());
            }
        }

        graphs.Count.ShouldBeGreaterThan(60);
        WrittenGraphs.Differences(graphs, seed: 4).ShouldBeEmpty();
    }
}
