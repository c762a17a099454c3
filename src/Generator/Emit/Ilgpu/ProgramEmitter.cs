using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the program of a network: loads its kernels once, then launches them in order on one stream.</summary>
internal static class ProgramEmitter
{
    /// <summary>The type of a network's program, which its file alone knows.</summary>
    public const string Program = $"global::{EmittedFile.Namespace}.GpuProgram";

    private const string Delegate = "global::System.Action<Ilgpu::Runtime.AcceleratorStream, Ilgpu::KernelConfig, Gpu::GpuArguments>";

    public static void Emit(SourceWriter writer, string name, Plan plan, IlgpuEmission emission)
    {
        writer.Line($"/// <summary>The launches of {name}.</summary>").Line(GeneratedAttributes.OfCode);
        using (writer.Block("file sealed unsafe class GpuProgram : Gpu::IGpuProgram"))
        {
            foreach (var kernel in emission.Kernels)
            {
                writer.Line($"private {Delegate}? {Field(kernel.Name)};");
            }

            writer.Line($$"""

                public int GroupSize => {{emission.Launches.Select(l => l.MostThreads).DefaultIfEmpty(1).Max()}};

                public int LargestMap => {{LargestMap(plan)}};

                public long ArenaLength => {{plan.ArenaLength}};

                public long PackedLength => {{emission.Packed.Length}};

                """);
            using (writer.Block("public void Pack(global::NetGen.ITensorReader weights, float* packed)"))
            {
                writer.Line(emission.Packed.Statements.Trim('\n'));
            }

            writer.Line();
            using (writer.Block("public void Load(Ilgpu::Runtime.Accelerator accelerator)"))
            {
                foreach (var kernel in emission.Kernels)
                {
                    writer.Line($"{Field(kernel.Name)} = Ilgpu::Runtime.KernelLoaders.LoadKernel<Gpu::GpuArguments>(accelerator, GpuKernels.{kernel.Name});");
                }
            }

            writer.Line();
            using (writer.Block("public void Run(Ilgpu::Runtime.AcceleratorStream stream, Ilgpu::ArrayView<float> input, Ilgpu::ArrayView<float> output, Ilgpu::ArrayView<float> arena, Ilgpu::ArrayView<float> packed, int batch)"))
            {
                string? before = null;
                foreach (KernelLaunch launch in emission.Launches)
                {
                    if (launch.Comment != before)
                    {
                        writer.Line().Comment(launch.Comment);
                        before = launch.Comment;
                    }

                    if (launch.OfOne is not { } ofOne)
                    {
                        writer.Line(Call(launch));
                        continue;
                    }

                    using (writer.Block("if (batch == 1)"))
                    {
                        writer.Line(Call(ofOne));
                    }

                    using (writer.Block("else"))
                    {
                        writer.Line(Call(launch));
                    }
                }
            }
        }
    }

    /// <summary>Elements of the largest value for one image, stored or not: kernels count those of a batch in 32 bits.</summary>
    private static int LargestMap(Plan plan) => plan.Network.Graph.Nodes.Select(n => n.Output.Shape.Length)
        .Concat(plan.Kernels.SelectMany(k => k.Inputs.Append(k.Output)).Select(l => l.Buffer.Length))
        .Append(plan.Network.Graph.Input.Shape.Length)
        .Max();

    private static string Call(KernelLaunch launch) =>
        $"{Field(launch.Kernel)}!(stream, {launch.Grid.Config(launch.Threads)}, new() {{ Batch = batch{launch.Arguments.Initializer} }});";

    private static string Field(string kernel) => char.ToLowerInvariant(kernel[0]) + kernel.Substring(1);
}
