using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits kernels with a thread for each element of a result; neighbouring threads take neighbouring channels.</summary>
internal static class ElementKernel
{
    /// <param name="planned">The kernel; null for the export of the output.</param>
    /// <param name="emission">Where it is added.</param>
    /// <param name="name">Name of the method.</param>
    /// <param name="arguments">What it reads and writes.</param>
    /// <param name="result">Channels, height and width of the result.</param>
    /// <param name="body">Writes the statements for element (<c>image</c>, <c>channel</c>, <c>row</c>, <c>column</c>).</param>
    public static void Emit(PlannedKernel? planned, IlgpuEmission emission, string name, KernelArguments arguments, Shape result, Action<SourceWriter> body)
    {
        int threads = Math.Min(256, emission.MostThreads);
        emission.Add(planned, name, arguments, ($"Gpu::Groups.Of({result.Length}L * batch, {threads})", 1, 1), threads, writer =>
        {
            writer.Line($"int e = (Ilgpu::Grid.IdxX * {threads}) + Ilgpu::Group.IdxX;");
            using (writer.Block($"if (e < a.Batch * {result.Length})"))
            {
                writer.Line($"int channel = e % {result.Channels}, pixel = e / {result.Channels}, column = pixel % {result.Width}, row = pixel / {result.Width} % {result.Height}, image = pixel / {result.Width * result.Height};");
                body(writer);
            }
        });
    }

    /// <summary>A chain of element-wise operators on the first input, which is repeated where its size is 1.</summary>
    public static void EmitChain(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        Emit(planned, emission, "Elementwise", arguments, output.Map, writer =>
        {
            writer.Line($"float v = {x}[{Index(input)}];");
            epilogue.Emit(writer, "image", "channel", "row", "column");
            writer.Line($"{y}[{Index(output)}] = v;");
        });
    }

    /// <summary>Copies a value to another place.</summary>
    public static void EmitCopy(PlannedKernel? planned, IlgpuEmission emission, GpuTensor from, GpuTensor to)
    {
        var arguments = new KernelArguments();
        string x = arguments.Pass("X", from.View), y = arguments.Pass("Y", to.View);
        Emit(planned, emission, "Copy", arguments, to.Map, writer => writer.Line($"{y}[{Index(to)}] = {x}[{Index(from)}];"));
    }

    /// <summary>A map as a vector: channels outermost.</summary>
    public static void EmitFlatten(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        Shape map = input.Map;
        Emit(planned, emission, "Flatten", arguments, map, writer =>
            writer.Line($"{y}[{output.Index("image", $"((((channel * {map.Height}) + row) * {map.Width}) + column)", "0", "0")}] = {x}[{Index(input)}];"));
    }

    /// <summary>Channels dealt out over groups.</summary>
    public static void EmitShuffle(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        int groups = ((Operators.ChannelShuffle)planned.Kernel.Anchor.Operator).Groups;
        Emit(planned, emission, "ChannelShuffle", arguments, output.Map, writer =>
        {
            writer.Line($"int source = (channel % {groups} * {output.Map.Channels / groups}) + (channel / {groups});");
            writer.Line($"{y}[{Index(output)}] = {x}[{input.Index("image", "source", "row", "column")}];");
        });
    }

    private static string Index(GpuTensor tensor) => tensor.Index("image", "channel", "row", "column");
}
