using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Formulas;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits what makes one number of the channels of each pixel: a group for each pixel, whose threads share the channels and combine what they found in shared memory.</summary>
internal sealed class ChannelReductionKernel : GpuKernel<ChannelReduction>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, ChannelReduction op, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, planned.Kernel.Epilogue, arguments);
        int channels = input.Map.Channels, divisor = op.Divisor(input.Map), threads = KernelShapes.Softmax(channels, emission.MostThreads);
        bool isSum = op.Take == BinaryFunction.Sum;
        double power = Math.Pow(2, Math.Ceiling(Math.Log(channels, 2)));
        var grid = new LineGrid(output.Map.Size.Count, threads);
        yield return emission.Make(planned, op.Name, arguments, grid, writer =>
        {
            writer.Line("int tid = Ilgpu::Group.IdxX;");
            writer.Line($"int pixel = {LaunchGrid.GroupX};");
            if (threads > 1)
            {
                SharedReduction.Declare(writer, threads);
            }

            var pixel = new PixelCode(IndexExpression.Variable("pixel"), output.Map);
            pixel.Write(writer, body =>
            {
                body.Line($"float v = {SourceWriter.Float(op.First)};");
                Combine(body, pixel, "");
                if (isSum && channels > 1)
                {
                    // A sum may overflow on the way and not at its end.
                    using (body.Block("if (Ilgpu::Algorithms.XMath.IsNaN(v - v))"))
                    {
                        body.Line("v = 0f;");
                        Combine(body, pixel, $" * {SourceWriter.Float(1.0 / power)}");
                        body.Line($"v *= {SourceWriter.Float(power)};");
                    }
                }

                if (divisor > 1)
                {
                    body.Line($"v /= {SourceWriter.Float(divisor)};");
                }

                using (threads > 1 ? body.Block("if (tid == 0)") : (IDisposable?)null)
                {
                    epilogue.Emit(body, pixel, 0);
                    body.Line($"{y}[{output.Index(pixel, 0)}] = v;");
                }
            });
        });

        // What all threads have of it in the end.
        void Combine(SourceWriter writer, PixelCode pixel, string factor)
        {
            using (writer.Block($"for (int channel = tid; channel < {channels}; {grid.Next("channel")})"))
            {
                writer.Line(ScalarCode.Combine(op.Take, $"{x}[{input.Index(pixel, IndexExpression.Variable("channel", channels))}]{factor}"));
            }

            SharedReduction.EmitAll(writer, ["v"], threads, isSum ? "shared[tid] += shared[other];" : "shared[tid] = Gpu::DeviceMath.Max(shared[tid], shared[other]);");
        }
    }
}
