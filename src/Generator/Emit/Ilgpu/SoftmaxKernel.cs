using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits softmax: a group for each pixel, whose threads share the channels and combine what they found in shared memory.</summary>
internal static class SoftmaxKernel
{
    public static void Emit(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        int channels = output.Map.Channels, pixels = output.Map.Height * output.Map.Width, threads = 1;
        while (threads * 2 <= Math.Min(64, emission.MostThreads) && threads < channels)
        {
            threads *= 2;
        }

        emission.Add(planned, "Softmax", arguments, ($"Gpu::Groups.Of({pixels}L * batch, 1)", 1, 1), threads, writer =>
        {
            writer.Line($"int tid = Ilgpu::Group.IdxX, image = Ilgpu::Grid.IdxX / {pixels}, pixel = Ilgpu::Grid.IdxX % {pixels}, row = pixel / {output.Map.Width}, column = pixel % {output.Map.Width};");
            writer.Line($"var shared = Ilgpu::SharedMemory.Allocate<float>({threads});");
            writer.Line("float max = float.NegativeInfinity;");
            using (writer.Block($"for (int channel = tid; channel < {channels}; channel += {threads})"))
            {
                writer.Line($"float v = {x}[{input.Index("image", "channel", "row", "column")}];");
                writer.Line("max = v > max || Ilgpu::Algorithms.XMath.IsNaN(v) ? v : max;");
            }

            Reduce(writer, "max", "float other = shared[tid + distance]; shared[tid] = other > shared[tid] || Ilgpu::Algorithms.XMath.IsNaN(other) ? other : shared[tid];", threads);
            writer.Line("float sum = 0f;");
            using (writer.Block($"for (int channel = tid; channel < {channels}; channel += {threads})"))
            {
                writer.Line($"sum += Ilgpu::Algorithms.XMath.Exp({x}[{input.Index("image", "channel", "row", "column")}] - max);");
            }

            Reduce(writer, "sum", "shared[tid] += shared[tid + distance];", threads);
            using (writer.Block($"for (int channel = tid; channel < {channels}; channel += {threads})"))
            {
                writer.Line($"{y}[{output.Index("image", "channel", "row", "column")}] = Ilgpu::Algorithms.XMath.Exp({x}[{input.Index("image", "channel", "row", "column")}] - max) / sum;");
            }
        });
    }

    /// <summary>Combines a variable of all threads; every thread ends up with the result.</summary>
    private static void Reduce(SourceWriter writer, string variable, string combine, int threads)
    {
        if (threads == 1)
        {
            return;
        }

        writer.Line("Ilgpu::Group.Barrier();").Line($"shared[tid] = {variable};");
        using (writer.Block($"for (int distance = {threads / 2}; distance > 0; distance >>= 1)"))
        {
            writer.Line("Ilgpu::Group.Barrier();");
            using (writer.Block("if (tid < distance)"))
            {
                foreach (string statement in combine.Split(new[] { "; " }, StringSplitOptions.None))
                {
                    writer.Line(statement.TrimEnd(';') + ";");
                }
            }
        }

        writer.Line("Ilgpu::Group.Barrier();").Line($"{variable} = shared[0];").Line();
    }
}
