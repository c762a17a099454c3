using ILGPU.Runtime;
using NetGen.Generator.Fusion;
using NetGen.Generator.Planning;
using NetGen.Generator.Tests.Differential;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests.Arena;

/// <summary>What is read though it does not live shows. The emitted code is right; it is told of a plan in which a value ends before its last reader.</summary>
public sealed class ArenaTests(ArenaTests.Networks networks) : IClassFixture<ArenaTests.Networks>
{
    // Both run as many kernels, and what they compute is as large: only in the first is "a" read by the last of them.
    private static readonly NetworkCompilation Project = NetworkCompilation.Of("""
        [Network(3, 4, 5)]
        [Conv2D(3, 1), As("a"), Conv2D(3, 3, Padding = 1), Softmax, Add("a")]
        public partial class Net;

        [Network(3, 4, 5)]
        [Conv2D(3, 1), Conv2D(3, 3, Padding = 1), As("a"), Softmax, Add("a")]
        public partial class Shorter;
        """).WithIlgpu(SmallDevices.GroupSize);

    private readonly float[] input = [.. Enumerable.Range(1, 60).Select(i => i / 10f)];

    [Fact]
    public void OnlyWhatIsComputedAndWillBeReadLives()
    {
        Plan plan = PlanningPass.Run(FusionPass.Run(networks.Graphs["Net"].Lowered), MemoryModel.Cpu);
        var liveness = new Liveness(plan);
        int[] live = [.. Enumerable.Range(0, plan.Kernels.Length + 1).Select(kernel => liveness.Before(kernel).Count(lives => lives))];

        // The input; "a" and the zeros around it; both; "a" and the softmax; the output.
        const int map = 3 * 4 * 5, bordered = 3 * 6 * 7;
        live.ShouldBe([map, bordered, bordered + map, bordered + map, map]);
    }

    [Theory]
    [InlineData("Net", false)]
    [InlineData("Shorter", true)]
    public void OnTheProcessor(string plan, bool isFound)
    {
        EmittedNetwork network = networks.Loaded["Net"];
        var arena = new CpuArena(network.Info, new(networks.Loaded.Assembly, "Net"), networks.Graphs[plan].Lowered, Weights.Initialize(network.Info.Parameters, 0));

        arena.Forward(input).Any(float.IsNaN).ShouldBe(isFound);
    }

    [Theory]
    [InlineData("Net", false)]
    [InlineData("Shorter", true)]
    public void OnDevices(string plan, bool isFound)
    {
        using var devices = new SmallDevices();
        foreach (Accelerator accelerator in devices.All)
        {
            using GpuNetwork gpu = networks.Loaded["Net"].Initialize().ToGpu(accelerator);
            GpuArena.Watch(gpu, networks.Graphs[plan].Lowered, SmallDevices.GroupSize);
            float[] output = new float[input.Length * 2];

            // The stand-in does not even let it be read.
            bool isThrown = Record.Exception(() => gpu.Forward([.. input, .. input], output, 2)) is not null;
            (isThrown || output.Any(float.IsNaN)).ShouldBe(isFound, accelerator.Name);
        }
    }

    /// <summary>The networks, compiled once.</summary>
    public sealed class Networks : IDisposable
    {
        internal LoadedProject Loaded { get; } = Project.Compile();

        internal Graphs Graphs { get; } = new(Project);

        public void Dispose() => Loaded.Dispose();
    }
}
