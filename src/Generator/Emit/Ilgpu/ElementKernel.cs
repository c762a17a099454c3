using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Fusion;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits kernels with a thread for each element of a result; neighbouring threads take neighbouring channels.</summary>
internal static class ElementKernel
{
    /// <param name="planned">The kernel; null for the export of the output.</param>
    /// <param name="emission">Where it is added.</param>
    /// <param name="name">Name of the method.</param>
    /// <param name="arguments">What it reads and writes.</param>
    /// <param name="result">The size of the result.</param>
    /// <param name="body">Writes the statements for a pixel and its channel.</param>
    public static KernelLaunch Make(PlannedKernel? planned, IlgpuEmission emission, string name, KernelArguments arguments, Shape result, Action<SourceWriter, PixelCode, IndexExpression> body)
    {
        var grid = new ElementGrid(result.Length, KernelShapes.Elements(emission.MostThreads));
        return emission.Make(planned, name, arguments, grid, writer =>
        {
            writer.Line("int element = (Ilgpu::Grid.IdxX * Ilgpu::Group.DimX) + Ilgpu::Group.IdxX;");
            using (writer.Block($"if (element < {KernelArguments.Batch * result.Length})"))
            {
                IndexExpression element = IndexExpression.Variable("element"), channel = IndexExpression.Variable("channel", result.Channels);
                var pixel = new PixelCode(IndexExpression.Variable("pixel"), result);
                if (result.Channels > 1)
                {
                    writer.Line($"int channel = {element % result.Channels}, pixel = {element / result.Channels};");
                }
                else
                {
                    writer.Line("int pixel = element;");
                }

                pixel.Write(writer, statements => body(statements, pixel, channel));
            }
        });
    }

    /// <summary>
    /// A chain of element-wise operators on the first input, which is repeated where its size is 1; a sum or product of more values than a kernel
    /// has arguments is made in several.
    /// </summary>
    public static IEnumerable<KernelLaunch> MakeChain(PlannedKernel planned, IlgpuEmission emission) => MakeChain(planned, emission, emission.Read(planned.Input));

    /// <summary>Such a chain on what lies elsewhere, which is at least copied.</summary>
    public static IEnumerable<KernelLaunch> MakeChain(PlannedKernel planned, IlgpuEmission emission, GpuTensor input)
    {
        GpuTensor output = emission.Write(planned);
        List<Step> open = [.. planned.Kernel.Epilogue];
        do
        {
            int operands = 0;
            List<Step> steps = [.. open.TakeWhile(s => (operands += s.Operands) <= FusionPass.MostOperands)];
            yield return MakeChain(planned, emission, steps, input, output);
            open.RemoveRange(0, steps.Count);
            input = output;
        }
        while (open.Count > 0);
    }

    private static KernelLaunch MakeChain(PlannedKernel planned, IlgpuEmission emission, IEnumerable<Step> steps, GpuTensor input, GpuTensor output)
    {
        var arguments = new KernelArguments();
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var epilogue = new EpilogueCode(emission, planned, steps, arguments);
        return Make(planned, emission, "Elementwise", arguments, output.Map, (writer, pixel, channel) =>
        {
            writer.Line($"float v = {x}[{input.Index(pixel, channel)}];");
            epilogue.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }

    /// <summary>Results that nothing is summed for: the pixels of a transposed convolution between the reaches of its kernel.</summary>
    public static KernelLaunch MakeBias(PlannedKernel planned, PackedContraction packed, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        var result = new ResultCode(planned, emission, arguments, packed.Bias, packed.Phase);
        return Make(planned, emission, "Bias", arguments, result.Map, (writer, pixel, channel) => result.Emit(writer, pixel, channel, (_, _) => "0f"));
    }
}
