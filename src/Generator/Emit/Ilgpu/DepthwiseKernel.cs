using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits depthwise convolution: a thread for each result, the window unrolled; where the results are pooled, a thread for each window of them.</summary>
internal static class DepthwiseKernel
{
    public static void Emit(PlannedKernel planned, IlgpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Window v = ((Conv2D)anchor.Operator).Window;
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input);
        GpuTensor target = planned.Scratch is { } scratch ? GpuTensor.InArena(scratch) : emission.Write(planned);
        int channels = anchor.Output.Shape.Channels;
        var (weights, bias) = emission.Packed.AddDepthwise(planned.Kernel);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", target.View);
        string w = arguments.Pass("W", KernelArguments.Packed(weights, (long)channels * v.Kernel.H * v.Kernel.W));
        string b = arguments.Pass("B", KernelArguments.Packed(bias, channels));
        Node? pool = planned.Scratch is null ? planned.Kernel.Pool : null;
        Pair window = pool is null ? new(1, 1) : RegisterPooling.Window(pool);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        var poolEpilogue = new EpilogueCode(emission, planned, pool is null ? [] : planned.Kernel.PoolEpilogue, arguments);
        ElementKernel.Emit(planned, emission, "Depthwise", arguments, target.Map, writer =>
        {
            if (pool is null)
            {
                EmitSum(writer, "row", "column");
                writer.Line($"{y}[{target.Index("image", "channel", "row", "column")}] = v;");
                return;
            }

            writer.Line($"float pooled = {RegisterPooling.First(pool)};");
            for (int u = 0; u < window.H * window.W; u++)
            {
                using (writer.Body())
                {
                    EmitSum(writer, $"((row * {window.H}) + {u / window.W})", $"((column * {window.W}) + {u % window.W})");
                    writer.Line(RegisterPooling.Take(pool));
                }
            }

            using (writer.Body())
            {
                writer.Line(pool.Operator is MaxPool2D ? "float v = pooled;" : $"float v = pooled / {SourceWriter.Float(window.H * window.W)};");
                poolEpilogue.Emit(writer, "image", "channel", "row", "column");
                writer.Line($"{y}[{target.Index("image", "channel", "row", "column")}] = v;");
            }
        });
        if (planned.Scratch is not null)
        {
            PoolingKernel.EmitAfter(planned, emission);
        }

        void EmitSum(SourceWriter writer, string row, string column)
        {
            writer.Line($"int p = ({row} * {v.Stride.H}) - {v.Padding.Top}, q = ({column} * {v.Stride.W}) - {v.Padding.Left};");
            writer.Line($"float v = {b}[channel];");
            for (int i = 0; i < v.Kernel.H; i++)
            {
                for (int j = 0; j < v.Kernel.W; j++)
                {
                    string p = $"(p + {i * v.Dilation.H})", q = $"(q + {j * v.Dilation.W})";
                    string product = $"v += {x}[{input.Index("image", "channel", p, q)}] * {w}[channel + {((i * v.Kernel.W) + j) * channels}];";
                    if (v.Padding.IsNone)
                    {
                        writer.Line(product);
                        continue;
                    }

                    using (writer.Block($"if ({p} >= 0 && {p} < {input.Map.Height} && {q} >= 0 && {q} < {input.Map.Width})"))
                    {
                        writer.Line(product);
                    }
                }
            }

            epilogue.Emit(writer, "image", "channel", row, column);
        }
    }
}
