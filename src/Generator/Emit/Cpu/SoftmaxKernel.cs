using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits softmax, or its logarithm, over the channels of each pixel, or along a spatial dimension for each channel.</summary>
internal sealed class SoftmaxKernel : CpuKernel<SoftmaxOperator>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, SoftmaxOperator softmax, PackedWeights packed)
    {
        Shape shape = anchor.Input.Shape, map = planned.Output.Map;

        // Dimensions count from the end: a sequence has columns and no rows.
        string over = (softmax.Axis(shape), shape.Dimensions.Count - softmax.Axis(shape)) switch
        {
            (0, _) => "Channels",
            (_, 1) => "Columns",
            (_, 2) => "Rows",
            _ => "Planes",
        };
        yield return KernelCall.Of(
            softmax.Name,
            $"SoftmaxOver.{over}",
            [$"Cpu::{softmax.Name}"],
            $"x: {MapCode.Of(planned.Input)}",
            $"{RowKernelCode.Sizes(map.Size)}, columns: {map.Width}, channels: {map.Channels}",
            $"y: {MapCode.Of(planned.Output)}");
    }
}
