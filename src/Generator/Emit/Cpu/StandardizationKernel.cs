using System.Globalization;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits what standardizes: all of a value, groups of its channels, or each channel, over all pixels or some, or the channels of each pixel.</summary>
internal sealed class StandardizationKernel : CpuKernel<Standardization>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Standardization norm, PackedWeights packed)
    {
        Shape map = planned.Output.Map, together = norm.Together(anchor.Input.Shape);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, map, packed);
        bool isOfPixels = together.Channels == map.Channels && together.Size.Count == 1 && map.Size.Count > 1;
        string shared = isOfPixels ? "" : $"togetherPlanes: {together.Depth}, togetherRows: {together.Height}, togetherChannels: {together.Channels}, ";
        yield return KernelCall.Of(
            norm.Name,
            isOfPixels ? "Standardization.Pixels" : "Standardization.Run",
            [epilogue.Type],
            $"x: {MapCode.Of(planned.Input)}",
            $"{RowKernelCode.Sizes(map.Size)}, columns: {map.Width}, channels: {map.Channels}",
            $"{shared}eps: {norm.Eps.ToString("R", CultureInfo.InvariantCulture)}, isCentered: {(norm.IsCentered ? "true" : "false")}",
            $"y: {MapCode.Of(planned.Output)}",
            $"epilogue: {epilogue.Value}");
    }
}
