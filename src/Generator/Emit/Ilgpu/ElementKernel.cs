using NetGen.Generator.Fusion;
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
    /// <param name="result">The size of the result.</param>
    /// <param name="body">Writes the statements for a pixel and its channel, an expression.</param>
    public static KernelLaunch Make(PlannedKernel? planned, IlgpuEmission emission, string name, KernelArguments arguments, Shape result, Action<SourceWriter, PixelCode, string> body)
    {
        var grid = new ElementGrid(result.Length, KernelShapes.Elements(emission.MostThreads));
        return emission.Make(planned, name, arguments, grid, writer =>
        {
            writer.Line("int element = (Ilgpu::Grid.IdxX * Ilgpu::Group.DimX) + Ilgpu::Group.IdxX;");
            using (writer.Block($"if (element < {IndexCode.Bare(IndexCode.Times("a.Batch", result.Length))})"))
            {
                string channel = "0";
                var pixel = new PixelCode("pixel", result);
                if (result.Channels > 1)
                {
                    channel = "channel";
                    writer.Line($"int channel = {IndexCode.Bare(IndexCode.Modulo("element", result.Channels))}, pixel = {IndexCode.Bare(IndexCode.Divide("element", result.Channels))};");
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
    public static IEnumerable<KernelLaunch> MakeChain(PlannedKernel planned, IlgpuEmission emission)
    {
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        List<Step> open = [.. planned.Kernel.Epilogue];
        while (open.Count > 0)
        {
            int operands = 0;
            List<Step> steps = [.. open.TakeWhile(s => (operands += s.Operands) <= FusionPass.MostOperands)];
            yield return MakeChain(planned, emission, steps, input, output);
            open.RemoveRange(0, steps.Count);
            input = output;
        }
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

    /// <summary>Copies a value to another place.</summary>
    public static KernelLaunch MakeCopy(PlannedKernel? planned, IlgpuEmission emission, GpuTensor from, GpuTensor to)
    {
        var arguments = new KernelArguments();
        string x = arguments.Pass("X", from.View), y = arguments.Pass("Y", to.View);
        return Make(planned, emission, "Copy", arguments, to.Map, (writer, pixel, channel) => writer.Line($"{y}[{to.Index(pixel, channel)}] = {x}[{from.Index(pixel, channel)}];"));
    }

    /// <summary>A map as a vector: channels outermost.</summary>
    public static KernelLaunch MakeFlatten(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        int pixels = input.Map.Size.Count;
        return Make(planned, emission, "Flatten", arguments, input.Map, (writer, pixel, channel) =>
        {
            string feature = IndexCode.Sum(IndexCode.Times(channel, pixels), pixel.Within);
            writer.Line($"{y}[{output.Index(pixel.Image, feature, "0", "0", "0")}] = {x}[{input.Index(pixel, channel)}];");
        });
    }

    /// <summary>A map in another shape: the same place in the order channels first.</summary>
    public static KernelLaunch MakeReshape(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        Shape from = input.Map, to = output.Map;
        return Make(planned, emission, "Reshape", arguments, to, (writer, pixel, channel) =>
        {
            writer.Line($"int place = {IndexCode.Bare(IndexCode.Sum(IndexCode.Times(channel, to.Size.Count), pixel.Within))};");
            string source = input.Index(pixel.Image, from.Channels == 1 ? "0" : IndexCode.Divide("place", from.Size.Count), Coordinate(from.Height * from.Width, from.Depth), Coordinate(from.Width, from.Height), Coordinate(1, from.Width));
            writer.Line($"{y}[{output.Index(pixel, channel)}] = {x}[{source}];");
        });

        static string Coordinate(int step, int size) => size == 1 ? "0" : IndexCode.Modulo(IndexCode.Divide("place", step), size);
    }

    /// <summary>A map with a number around it: what is read is tested for before it is indexed.</summary>
    public static KernelLaunch MakePad(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        var pad = (Operators.Pad)planned.Kernel.Anchor.Operator;
        return Make(planned, emission, "Pad", arguments, output.Map, (writer, pixel, channel) =>
        {
            writer.Line($"int sourceRow = {IndexCode.Plus(pixel.Row, -pad.Top)}, sourceColumn = {IndexCode.Plus(pixel.Column, -pad.Left)};");
            writer.Line($"float v = {SourceWriter.Float(pad.Value)};");
            using (writer.Block($"if (sourceRow >= 0 && sourceRow < {input.Map.Height} && sourceColumn >= 0 && sourceColumn < {input.Map.Width})"))
            {
                writer.Line($"v = {x}[{input.Index(pixel.Image, channel, "0", "sourceRow", "sourceColumn")}];");
            }

            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }

    /// <summary>Channels dealt out over groups.</summary>
    public static KernelLaunch MakeShuffle(PlannedKernel planned, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input), output = emission.Write(planned);
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        int groups = ((Operators.ChannelShuffle)planned.Kernel.Anchor.Operator).Groups;
        return Make(planned, emission, "ChannelShuffle", arguments, output.Map, (writer, pixel, channel) =>
        {
            string source = $"({IndexCode.Sum(IndexCode.Times(IndexCode.Modulo(channel, groups), output.Map.Channels / groups), IndexCode.Divide(channel, groups))})";
            writer.Line($"{y}[{output.Index(pixel, channel)}] = {x}[{input.Index(pixel, source)}];");
        });
    }
}
