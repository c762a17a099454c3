using System.Reflection;
using ILGPU;
using ILGPU.Runtime;
using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests.Arena;

/// <summary>As <see cref="CpuArena"/>, on a device: comes between the launches of a network's program.</summary>
internal sealed class GpuArena
{
    private static readonly FieldInfo Program = typeof(GpuNetwork).GetField("_program", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Plan plan;
    private readonly Liveness liveness;

    /// <summary>The kernel of the plan that each launch is of; after them, the export of the output.</summary>
    private readonly int[] kernels;

    private GpuArena(NetworkGraph graph, int groupSize)
    {
        IlgpuEmission emission = IlgpuBackend.Compile(graph, groupSize);
        plan = emission.Plan;
        liveness = new(plan);
        kernels = [.. emission.Launches.Select(launch => launch.Planned is { } planned ? plan.Kernels.IndexOf(planned) : plan.Kernels.Length)];
    }

    /// <summary>Has a network run so from now on.</summary>
    /// <param name="network">The network.</param>
    /// <param name="graph">The graph that is run: lowered, with optional outputs or without.</param>
    /// <param name="groupSize">The largest group that it was emitted for.</param>
    public static void Watch(GpuNetwork network, NetworkGraph graph, int groupSize) =>
        Program.SetValue(network, new WatchedProgram((IGpuProgram)Program.GetValue(network)!, new(graph, groupSize)));

    /// <summary>A program whose every launch is told of before it is made.</summary>
    private sealed unsafe class WatchedProgram : IGpuProgram
    {
        private readonly IGpuProgram program;
        private readonly GpuArena arena;
        private Action beforeLaunch = () => { };

        public WatchedProgram(IGpuProgram program, GpuArena arena)
        {
            this.program = program;
            this.arena = arena;
            var launchers = program.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(f => f.FieldType == typeof(Action<AcceleratorStream, KernelConfig, GpuArguments>)).ToList();
            launchers.ShouldNotBeEmpty();
            foreach (FieldInfo field in launchers)
            {
                var launch = (Action<AcceleratorStream, KernelConfig, GpuArguments>)field.GetValue(program)!;
                field.SetValue(program, (AcceleratorStream stream, KernelConfig config, GpuArguments arguments) =>
                {
                    beforeLaunch();
                    launch(stream, config, arguments);
                });
            }
        }

        public int LargestMap => program.LargestMap;

        public long ArenaLength => program.ArenaLength;

        public long PackedLength => program.PackedLength;

        public void Pack(ITensorReader weights, float* packed) => program.Pack(weights, packed);

        public void Load(Accelerator accelerator) => program.Load(accelerator);

        public long ArenaLengthWithOptional => program.ArenaLengthWithOptional;

        public void Run(AcceleratorStream stream, ReadOnlySpan<ArrayView<float>> inputs, ReadOnlySpan<ArrayView<float>> outputs, ArrayView<float> workspace, ArrayView<float> packed, int batch)
        {
            Func<int> launches = Watch(stream, outputs, workspace, batch);
            program.Run(stream, inputs, outputs, workspace, packed, batch);
            launches().ShouldBe(arena.kernels.Length);
        }

        public void RunWithOptional(AcceleratorStream stream, ReadOnlySpan<ArrayView<float>> inputs, ReadOnlySpan<ArrayView<float>> outputs, ArrayView<float> workspace, ArrayView<float> packed, int batch)
        {
            Func<int> launches = Watch(stream, outputs, workspace, batch);
            program.RunWithOptional(stream, inputs, outputs, workspace, packed, batch);
            launches().ShouldBe(arena.kernels.Length);
        }

        /// <summary>Comes between the launches of a call.</summary>
        /// <returns>Tells how many were made.</returns>
        private Func<int> Watch(AcceleratorStream stream, ReadOnlySpan<ArrayView<float>> outputs, ArrayView<float> workspace, int batch)
        {
            int made = 0;
            float[] all = new float[workspace.Length];
            beforeLaunch = () =>
            {
                int kernel = arena.kernels[made];
                if (made++ > 0 && kernel == arena.kernels[made - 2])
                {
                    return; // the other half of a kernel
                }

                workspace.CopyToCPU(stream, all);
                stream.Synchronize();
                Liveness.Kill(all, arena.liveness.Before(kernel, batch));
                workspace.CopyFromCPU(stream, all);
                stream.Synchronize();
            };
            foreach (ArrayView<float> output in outputs)
            {
                if (output.Length > 0)
                {
                    float[] nothing = new float[output.Length];
                    nothing.AsSpan().Fill(Liveness.Dead);
                    output.CopyFromCPU(stream, nothing);
                }
            }

            return () => made;
        }
    }
}
