using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits softmax: a group for each line of elements that sums to one (the channels of a pixel, or a row or column of a channel), whose threads share the
/// elements and combine what they found in shared memory.
/// </summary>
internal static class SoftmaxKernel
{
    /// <summary>More threads than this have too little to do each.</summary>
    private const int MostThreads = 64;

    public static void Emit(PlannedKernel planned, IlgpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        Shape map = output.Map;

        // Dimensions count from the end: a sequence has columns and no rows.
        int fromEnd = anchor.Input.Shape.Dimensions.Count - ((Softmax)anchor.Operator).Axis(anchor.Input.Shape);
        (string Name, int Size) channel = ("channel", map.Channels), row = ("row", map.Height), column = ("column", map.Width);
        var (along, outer, inner) = ((Softmax)anchor.Operator).Axis(anchor.Input.Shape) == 0
            ? (channel, row, column)
            : fromEnd == 1 ? (column, row, channel) : (row, column, channel);
        int lines = outer.Size * inner.Size, threads = Threads(along.Size, emission.MostThreads);
        emission.Add(planned, "Softmax", arguments, ($"Gpu::Groups.Of({lines}L * batch, 1)", 1, 1), threads, writer =>
        {
            writer.Line($"int tid = Ilgpu::Group.IdxX, image = Ilgpu::Grid.IdxX / {lines}, line = Ilgpu::Grid.IdxX % {lines}, {outer.Name} = line / {inner.Size}, {inner.Name} = line % {inner.Size};");
            writer.Line($"var shared = Ilgpu::SharedMemory.Allocate<float>({threads});");
            writer.Line("float max = float.NegativeInfinity;");
            using (Each(writer))
            {
                writer.Line($"float v = {x}[{Index(input)}];");
                writer.Line("max = v > max || Ilgpu::Algorithms.XMath.IsNaN(v) ? v : max;");
            }

            Combine(writer, "max", threads, "float other = shared[tid + distance];", "shared[tid] = other > shared[tid] || Ilgpu::Algorithms.XMath.IsNaN(other) ? other : shared[tid];");
            writer.Line("float sum = 0f;");
            using (Each(writer))
            {
                writer.Line($"sum += Ilgpu::Algorithms.XMath.Exp({x}[{Index(input)}] - max);");
            }

            Combine(writer, "sum", threads, "shared[tid] += shared[tid + distance];");
            using (Each(writer))
            {
                writer.Line($"{y}[{Index(output)}] = Ilgpu::Algorithms.XMath.Exp({x}[{Index(input)}] - max) / sum;");
            }
        });

        SourceWriter.Closer Each(SourceWriter writer) =>
            writer.Block($"for (int {along.Name} = tid; {along.Name} < {along.Size}; {along.Name} += {threads})");
    }

    private static string Index(GpuTensor tensor) => tensor.Index("image", "channel", "row", "column");

    private static int Threads(int elements, int most)
    {
        int threads = 1;
        while (threads * 2 <= Math.Min(MostThreads, most) && threads < elements)
        {
            threads *= 2;
        }

        return threads;
    }

    /// <summary>Combines a variable of all threads by halves; every thread ends up with the result.</summary>
    private static void Combine(SourceWriter writer, string variable, int threads, params string[] statements)
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
                foreach (string statement in statements)
                {
                    writer.Line(statement);
                }
            }
        }

        writer.Line("Ilgpu::Group.Barrier();").Line($"{variable} = shared[0];").Line();
    }
}
