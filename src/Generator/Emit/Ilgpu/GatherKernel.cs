using NetGen.Generator.Emit.Indices;
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
            IndexExpression[] at = [pixel.Plane, pixel.Row, pixel.Column], taps = [0, 0, 0], meets = [0, 0, 0];
            var open = new Stack<IDisposable>();
            for (int axis = 0; axis < Size.Axes; axis++)
            {
                WindowAxis way = op.Window[axis];
                if (axis < Size.Axes - op.Window.Rank)
                {
                    continue;
                }

                IndexExpression tap = taps[axis] = IndexExpression.Variable($"{Names[axis]}Tap"), reach = IndexExpression.Variable($"{Names[axis]}Reach"), meet = meets[axis] = IndexExpression.Variable($"{Names[axis]}Input");

                // With adjacent elements every stride-th meets an input, so the others are not tried.
                writer.Line($"int {reach} = {at[axis] + way.Before};");
                IndexExpression start = way.Dilation == 1 ? reach % way.Stride : 0;
                int step = way.Dilation == 1 ? Math.Min(way.Stride, way.Kernel) : 1;

                // A step beyond 2^31 - 1 is below zero, and as an unsigned number beyond the kernel.
                string isInKernel = way.Kernel <= int.MaxValue - step ? $"{tap} < {way.Kernel}" : $"(uint){tap} < {way.Kernel}u";
                open.Push(writer.Block($"for (int {tap} = {start}; {isInKernel} && {tap <= reach / way.Dilation}; {tap} += {step})"));
                writer.Line($"int {meet} = {(reach - (tap * way.Dilation)) / way.Stride};");
                string divides = way.Dilation == 1 ? "" : $" && {(meet * way.Stride) + (tap * way.Dilation)} == {reach}";
                open.Push(writer.Block($"if ({meet} < {map.Size[axis]}{divides})"));
            }

            IndexExpression group = groups == 1 ? 0 : channel / outputs, output = channel % outputs, from = IndexExpression.Variable("from", inputs);
            IndexExpression element = (((taps[0] * kernel.H) + taps[1]) * kernel.W) + taps[2];

            // The weights lie from the last element of the kernel to the first.
            IndexExpression of = (group * kernel.Count) + (kernel.Count - 1) - element;
            IndexExpression source = isDepthwise ? channel : (group * inputs) + from;
            using (inputs == 1 ? null : (IDisposable)writer.Block($"for (int from = 0; from < {inputs}; from++)"))
            {
                IndexExpression weight = (((of * inputs) + from) * outputs) + output;
                writer.Line($"sum += {x}[{input.Index(pixel.Image, source, meets[0], meets[1], meets[2])}] * {w}[{weight}];");
            }

            while (open.Count > 0)
            {
                open.Pop().Dispose();
            }

            result.Emit(writer, pixel, channel, (_, _) => "sum");
        });
    }
}
