using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits a convolution or Dense with one pixel of result an image, for a single image: the product of a matrix and a vector, which is as quick as its weights
/// are read. Threads side by side read weights side by side; those one behind the other share the sum of an output.
/// </summary>
internal static class VectorKernel
{
    /// <summary>Partial sums of a thread, so that one addition need not wait for the one before.</summary>
    private const int Unroll = 4;

    /// <summary>Whether the results of an image are the product of a matrix and its elements in the order in which these are stored.</summary>
    public static bool Fits(Contraction c, GpuTensor input) =>
        c is { Result.Count: 1, Groups: 1 }
        && c.Window.Holds(input.Map)
        && (input.IsDense || c.Sums == c.Inputs);

    public static KernelLaunch Make(PlannedKernel planned, PackedContraction packed, IlgpuEmission emission)
    {
        Contraction c = packed.Contraction;
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input);
        string x = arguments.Pass("X", input.View), w = arguments.Pass("W", packed.Weights);
        var result = new ResultCode(planned, emission, arguments, packed.Bias, packed.Phase);
        VectorShape shape = KernelShapes.Vector(c.Sums, c.Outputs, emission.MostThreads);
        string name = planned.Kernel.Anchor.Operator is Dense ? "DenseOfOne" : "ConvolutionOfOne";
        var grid = new VectorGrid(Contraction.Blocks(c.Outputs, shape.Outputs), shape.Threads);
        return emission.Make(planned, name, arguments, grid, writer =>
        {
            writer.Line($"// A group computes {shape.Outputs} outputs; {shape.Slices} threads share the sum of each.");
            writer.Line($"int tid = Ilgpu::Group.IdxX, slice = {SharedReduction.Thread / shape.Outputs}, channel = {(LaunchGrid.GroupX * shape.Outputs) + (SharedReduction.Thread % shape.Outputs)};");
            SharedReduction.Declare(writer, shape.Threads);
            IndexExpression channel = IndexExpression.Variable("channel"), column = channel, k = IndexExpression.Variable("k"), slice = IndexExpression.Variable("slice");
            if (c.Outputs % shape.Outputs != 0)
            {
                writer.Line($"int column = channel < {c.Outputs} ? channel : {c.Outputs - 1};");
                column = IndexExpression.Variable("column");
            }

            int step = shape.Slices * Unroll, whole = c.Sums / step * step;
            writer.Line($"float sum = 0f{(whole > 0 ? string.Concat(Enumerable.Range(0, Unroll).Select(i => $", sum{i} = 0f")) : "")};");
            if (whole > 0)
            {
                using (writer.Block($"for (int k = slice; k < {whole}; k += {step})"))
                {
                    for (int i = 0; i < Unroll; i++)
                    {
                        writer.Line($"sum{i} += {Product(k + (i * shape.Slices))};");
                    }
                }

                writer.Line($"sum = {string.Join(" + ", Enumerable.Range(0, Unroll).Select(i => $"sum{i}"))};");
            }

            if (whole < c.Sums)
            {
                using (writer.Block($"for (int k = {slice + whole}; k < {c.Sums}; k += {shape.Slices})"))
                {
                    writer.Line($"sum += {Product(k)};");
                }
            }

            SharedReduction.EmitSlices(writer, "sum", shape);
            using (writer.Block(c.Outputs % shape.Outputs == 0 ? "if (slice == 0)" : $"if (slice == 0 && channel < {c.Outputs})"))
            {
                result.Emit(writer, new PixelCode(0, result.Map), channel, (_, _) => "shared[tid]");
            }

            string Product(IndexExpression at) => $"{x}[{(at * (c.Sums == c.Inputs ? input.ChannelStride : 1)) + input.Offset}] * {w}[{(at * c.Outputs) + column}]";
        });
    }
}
