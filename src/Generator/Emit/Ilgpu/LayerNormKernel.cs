using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits LayerNorm: a group for what is normalized together (all of an image, or pixels of a channel), whose threads share the elements and combine sums in shared memory.
/// </summary>
internal static class LayerNormKernel
{
    public static KernelLaunch Make(PlannedKernel planned, IlgpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        var norm = (LayerNorm)anchor.Operator;
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        Shape map = output.Map;
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);

        bool all = norm.TakesAll(anchor.Input.Shape);
        int pixels = map.Size.Count, together = norm.Together(anchor.Input.Shape).Count;
        int elements = all ? map.Length : together, lines = map.Length / elements, threads = KernelShapes.Softmax(elements, emission.MostThreads);
        string channel = map.Channels == 1 ? "0" : "channel", count = SourceWriter.Float(elements);
        return emission.Make(planned, "LayerNorm", arguments, new LaunchGrid(lines, 1), threads, writer =>
        {
            string first = IndexCode.Times(IndexCode.Divide("Ilgpu::Grid.IdxX", lines), pixels);
            writer.Line("int tid = Ilgpu::Group.IdxX;");
            if (lines > 1)
            {
                // Neighbouring groups take neighbouring channels.
                writer.Line($"int line = {IndexCode.Bare(IndexCode.Modulo("Ilgpu::Grid.IdxX", lines))};");
                if (map.Channels > 1)
                {
                    writer.Line($"int channel = {IndexCode.Bare(IndexCode.Modulo("line", map.Channels))};");
                }

                if (pixels > together)
                {
                    first = IndexCode.Sum(first, IndexCode.Times(IndexCode.Divide("line", map.Channels), together));
                }
            }

            writer.Line($"int first = {IndexCode.Bare(first)};");
            if (threads > 1)
            {
                SharedReduction.Declare(writer, threads);
            }

            writer.Line("float sum = 0f;");
            Each(writer, (body, pixel) => body.Line($"sum += {x}[{input.Index(pixel, channel)}];"));
            Combine(writer, "sum", threads);
            writer.Line($"float mean = sum / {count}, squares = 0f;");
            Each(writer, (body, pixel) => body.Line($"float d = {x}[{input.Index(pixel, channel)}] - mean;").Line("squares += d * d;"));
            Combine(writer, "squares", threads);
            writer.Line($"float scale = 1f / Ilgpu::Algorithms.XMath.Sqrt((squares / {count}) + {SourceWriter.Float(norm.Eps)});");
            Each(writer, (body, pixel) =>
            {
                body.Line($"float v = ({x}[{input.Index(pixel, channel)}] - mean) * scale;");
                epilogue.Emit(body, pixel, channel);
                body.Line($"{y}[{output.Index(pixel, channel)}] = v;");
            });
        });

        void Each(SourceWriter writer, Action<SourceWriter, PixelCode> body)
        {
            using (writer.Block($"for (int i = tid; i < {elements}; i += {threads})"))
            {
                if (all && map.Channels > 1)
                {
                    writer.Line($"int channel = {IndexCode.Bare(IndexCode.Modulo("i", map.Channels))};");
                }

                writer.Line($"int pixel = first + {(all ? IndexCode.Divide("i", map.Channels) : "i")};");
                var pixel = new PixelCode("pixel", map);
                pixel.Write(writer, statements => body(statements, pixel));
            }
        }
    }

    private static void Combine(SourceWriter writer, string variable, int threads)
    {
        if (threads > 1)
        {
            SharedReduction.Emit(writer, variable, "tid", threads, side: 1, "shared[tid] += shared[other];");
            writer.Line("Ilgpu::Group.Barrier();").Line($"{variable} = shared[0];").Line();
        }
    }
}
