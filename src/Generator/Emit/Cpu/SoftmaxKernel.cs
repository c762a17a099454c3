using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits softmax, or its logarithm, over the channels of each pixel, or along a spatial dimension for each channel.</summary>
internal static class SoftmaxKernel
{
    public static KernelCall Emit(PlannedKernel planned)
    {
        Shape shape = planned.Kernel.Anchor.Input.Shape, map = planned.Output.Map;
        var softmax = (SoftmaxOperator)planned.Kernel.Anchor.Operator;

        // Dimensions count from the end: a sequence has columns and no rows.
        string over = (softmax.Axis(shape), shape.Dimensions.Count - softmax.Axis(shape)) switch
        {
            (0, _) => "Channels",
            (_, 1) => "Columns",
            (_, 2) => "Rows",
            _ => "Planes",
        };
        return KernelCall.Of(
            softmax.Name,
            $"SoftmaxOver.{over}",
            [$"Cpu::{softmax.Name}"],
            $"x: {MapCode.Of(planned.Input)}",
            $"{RowKernelCode.Sizes(map.Size)}, columns: {map.Width}, channels: {map.Channels}",
            $"y: {MapCode.Of(planned.Output)}");
    }
}
