using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits a transposed convolution of more phases than are worth a launch each: a thread for each result, which finds the elements of the kernel that meet an input. A
/// stride that is large beside the kernel makes its phases many and its sums short.
/// </summary>
internal static class GatherKernel
{
    private static readonly string[] Names = ["plane", "row", "column"];

    public static KernelLaunch Make(PlannedKernel planned, bool isDepthwise, IlgpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        var op = (ConvTranspose)anchor.Operator;
        Shape map = anchor.Input.Shape;
        Size kernel = op.Window.Kernel;
        int groups = isDepthwise ? 1 : op.Groups, outputs = op.Channels / groups, inputs = isDepthwise ? 1 : map.Channels / groups;
        PhaseGroup all = PhaseGroup.All(op, map);
        var place = emission.Packed.AddTransposed(planned.Kernel, [(all, outputs)], isDepthwise)[0];
        var packed = new PackedContraction(all.Contraction, (place.Weights, place.Bias));

        var arguments = new KernelArguments();
        GpuTensor input = emission.Read(planned.Input);
        string x = arguments.Pass("X", input.View), w = arguments.Pass("W", packed.Weights);
        var result = new ResultCode(planned, emission, arguments, packed.Bias);
        return ElementKernel.Make(planned, emission, "Transposed", arguments, result.Map, (writer, pixel, channel) =>
        {
            writer.Line("float sum = 0f;");
            string[] at = [pixel.Plane, pixel.Row, pixel.Column], meets = new string[Size.Axes];
            var open = new Stack<IDisposable>();
            for (int axis = 0; axis < Size.Axes; axis++)
            {
                WindowAxis way = op.Window[axis];
                string tap = $"{Names[axis]}Tap", reach = $"{Names[axis]}Reach", meet = meets[axis] = $"{Names[axis]}Input";
                if (axis < Size.Axes - op.Window.Rank)
                {
                    meets[axis] = "0";
                    continue;
                }

                // With adjacent elements every stride-th meets an input, so the others are not tried.
                writer.Line($"int {reach} = {IndexCode.Plus(at[axis], way.Before)};");
                string start = way.Dilation == 1 ? IndexCode.Bare(IndexCode.Modulo(reach, way.Stride)) : "0";
                int step = way.Dilation == 1 ? Math.Min(way.Stride, way.Kernel) : 1;

                // A step beyond 2^31 - 1 is below zero, and as an unsigned number beyond the kernel.
                string isInKernel = way.Kernel <= int.MaxValue - step ? $"{tap} < {way.Kernel}" : $"(uint){tap} < {way.Kernel}u";
                open.Push(writer.Block($"for (int {tap} = {start}; {isInKernel} && {tap} <= {IndexCode.Bare(IndexCode.Divide(reach, way.Dilation))}; {tap} += {step})"));
                writer.Line($"int {meet} = {IndexCode.Bare(IndexCode.Divide($"({reach} - {IndexCode.Times(tap, way.Dilation)})", way.Stride))};");
                string divides = way.Dilation == 1 ? "" : $" && {IndexCode.Times(meet, way.Stride)} + {IndexCode.Times(tap, way.Dilation)} == {reach}";
                open.Push(writer.Block($"if ({meet} < {map.Size[axis]}{divides})"));
            }

            string group = groups == 1 ? "0" : IndexCode.Divide(channel, outputs), output = IndexCode.Modulo(channel, outputs);
            string element = IndexCode.Sum(IndexCode.Times(IndexCode.Times(op.Window.Rank < 3 ? "0" : "planeTap", kernel.H), kernel.W), op.Window.Rank < 2 ? "0" : IndexCode.Times("rowTap", kernel.W), "columnTap");

            // The weights lie from the last element of the kernel to the first.
            string of = IndexCode.Sum(IndexCode.Times(group, kernel.Count), $"({kernel.Count - 1} - ({element}))");
            string source = isDepthwise ? channel : IndexCode.Sum(IndexCode.Times(group, inputs), inputs == 1 ? "0" : "from");
            using (inputs == 1 ? null : (IDisposable)writer.Block($"for (int from = 0; from < {inputs}; from++)"))
            {
                string weight = IndexCode.Sum(IndexCode.Times($"({IndexCode.Sum(IndexCode.Times($"({of})", inputs), inputs == 1 ? "0" : "from")})", outputs), output);
                writer.Line($"sum += {x}[{input.Index(pixel.Image, source.Contains('+') ? $"({source})" : source, meets[0], meets[1], meets[2])}] * {w}[{weight}];");
            }

            while (open.Count > 0)
            {
                open.Pop().Dispose();
            }

            result.Emit(writer, pixel, channel, (_, _) => "sum");
        });
    }
}
