using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the program of a network: loads its kernels once, then launches them in order on one stream.</summary>
internal static class ProgramEmitter
{
    /// <summary>The type of a network's program, which its file alone knows.</summary>
    public const string Program = $"global::{EmittedFile.Namespace}.GpuProgram";

    private const string Views = "global::System.ReadOnlySpan<Ilgpu::ArrayView<float>>";

    private const string Delegate = "global::System.Action<Ilgpu::Runtime.AcceleratorStream, Ilgpu::KernelConfig, Gpu::GpuArguments>";

    /// <param name="writer">The file.</param>
    /// <param name="name">The network.</param>
    /// <param name="emission">What is launched without optional outputs.</param>
    /// <param name="withOptional">What is launched with them; null where none is optional.</param>
    public static void Emit(SourceWriter writer, string name, IlgpuEmission emission, IlgpuEmission? withOptional)
    {
        IlgpuEmission[] passes = withOptional is null ? [emission] : [emission, withOptional];
        KernelLaunch[] launches = [.. passes.SelectMany(pass => pass.Launches)];
        writer.Line($"/// <summary>The launches of {name}.</summary>").Line(GeneratedAttributes.OfCode);
        using (writer.Block("file sealed unsafe class GpuProgram : Gpu::IGpuProgram"))
        {
            foreach (var kernel in emission.Kernels)
            {
                writer.Line($"private {Delegate}? {Field(kernel.Name)};");
            }

            writer.Line("private Gpu::Groups groups;").Line();
            writer.Line($"public int LargestMap => {passes.Max(pass => LargestMap(pass.Plan))};").Line();
            writer.Line($"public long ArenaLength => {emission.Plan.ArenaLength};").Line();
            if (withOptional is not null)
            {
                writer.Line($"public long ArenaLengthWithOptional => {withOptional.Plan.ArenaLength};").Line();
            }

            writer.Line($"public long PackedLength => {emission.Packed.Length};").Line();
            using (writer.Block("public void Pack(global::NetGen.ITensorReader weights, float* packed)"))
            {
                writer.Line(emission.Packed.Statements.Trim('\n'));
            }

            writer.Line();
            using (writer.Block("public void Load(Ilgpu::Runtime.Accelerator accelerator)"))
            {
                writer.Line($"groups = new(accelerator, full: {emission.MostThreads});");
                foreach (var kernel in emission.Kernels)
                {
                    writer.Line($"{Field(kernel.Name)} = groups.Load(GpuKernels.{kernel.Name}{Devices(kernel.Name, launches)});");
                }
            }

            EmitRun(writer, "Run", emission);
            if (withOptional is not null)
            {
                EmitRun(writer, "RunWithOptional", withOptional);
            }
        }
    }

    private static void EmitRun(SourceWriter writer, string name, IlgpuEmission emission)
    {
        writer.Line();
        using (writer.Block($"public void {name}(Ilgpu::Runtime.AcceleratorStream stream, {Views} inputs, {Views} outputs, Ilgpu::ArrayView<float> arena, Ilgpu::ArrayView<float> packed, int batch)"))
        {
            string? before = null;
            foreach (KernelLaunch launch in emission.Launches)
            {
                if (launch.Comment != before)
                {
                    writer.Line().Comment(launch.Comment);
                    before = launch.Comment;
                }

                EmitLaunch(writer, launch);
            }
        }
    }

    /// <summary>Elements of the largest value for one image, stored or not: kernels count those of a batch in 32 bits.</summary>
    private static int LargestMap(Plan plan) => plan.Network.Graph.Nodes.Select(n => n.Output.Shape.Length)
        .Concat(plan.Kernels.SelectMany(k => k.Inputs.Append(k.Output)).Select(l => l.Buffer.Length))
        .Concat(plan.Network.Graph.Inputs.Select(input => input.Value.Shape.Length))
        .Max();

    /// <summary>Writes the launch in the form that fits the device and the batch.</summary>
    private static void EmitLaunch(SourceWriter writer, KernelLaunch launch)
    {
        if (launch.Direct is not { } direct)
        {
            writer.Line(Call(launch));
            return;
        }

        string allowed = $"groups.Allow({launch.MostThreads})";
        if (launch.OfOne is { } ofOne)
        {
            EmitBranch($"if (batch == 1 && {allowed})", ofOne);
            EmitBranch($"else if ({allowed})", launch);
        }
        else
        {
            EmitBranch($"if ({allowed})", launch);
        }

        EmitBranch("else", direct);

        void EmitBranch(string header, KernelLaunch form)
        {
            using (writer.Block(header))
            {
                writer.Line(Call(form));
            }
        }
    }

    /// <summary>The devices that a kernel is loaded on, by the threads of the groups that they allow: further arguments.</summary>
    private static string Devices(string kernel, IReadOnlyList<KernelLaunch> launches)
    {
        if (launches.Any(l => l.Direct is null && l.Kernel == kernel))
        {
            return "";
        }

        var tiled = launches.Where(l => l.Kernel == kernel || l.OfOne?.Kernel == kernel).Select(l => l.MostThreads).ToList();
        var direct = launches.Where(l => l.Direct?.Kernel == kernel).Select(l => l.MostThreads).ToList();
        return $"{(tiled.Count == 0 ? "" : $", from: {tiled.Min()}")}{(direct.Count == 0 ? "" : $", below: {direct.Max()}")}";
    }

    private static string Call(KernelLaunch launch) =>
        $"{Field(launch.Kernel)}!(stream, {launch.Grid.Config}, new() {{ Batch = batch{launch.Arguments.Initializer} }});";

    private static string Field(string kernel) => char.ToLowerInvariant(kernel[0]) + kernel.Substring(1);
}
