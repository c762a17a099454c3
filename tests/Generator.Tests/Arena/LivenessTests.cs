using NetGen.Generator.Fusion;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Tests.Arena;

public sealed class LivenessTests
{
    [Fact]
    public void OnlyWhatIsComputedAndWillBeReadLives()
    {
        var graphs = new Graphs(NetworkCompilation.Of("""
            [Network(3, 4, 5)]
            [Conv2D(3, 1), As("a"), Conv2D(3, 3, Padding = 1), Softmax, Add("a")]
            public partial class Net;
            """));
        Plan plan = PlanningPass.Run(FusionPass.Run(graphs["Net"].Lowered), MemoryModel.Cpu);
        var liveness = new Liveness(plan);
        int[] live = [.. Enumerable.Range(0, plan.Kernels.Length + 1).Select(kernel => liveness.Before(kernel).Count(lives => lives))];

        // The input; "a" and the zeros around it; both; "a" and the softmax; the output.
        const int map = 3 * 4 * 5, bordered = 3 * 6 * 7;
        live.ShouldBe([map, bordered, bordered + map, bordered + map, map]);
    }
}
