using System.Globalization;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits LayerNorm over all of a value, or over pixels of each channel with channels in the lanes.</summary>
internal static class LayerNormKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        var norm = (LayerNorm)anchor.Operator;
        Shape map = planned.Output.Map;
        bool all = norm.TakesAll(anchor.Input.Shape);
        Size together = norm.Together(anchor.Input.Shape);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, map, emission.Packed);
        return KernelCall.Of(
            "LayerNorm",
            all ? "LayerNorm.All" : "LayerNorm.Channels",
            [epilogue.Type],
            $"x: {MapCode.Of(planned.Input)}",
            $"{RowKernelCode.Sizes(map.Size)}, columns: {map.Width}, channels: {map.Channels}",
            $"{(all ? "" : $"togetherPlanes: {together.D}, togetherRows: {together.H}, ")}eps: {norm.Eps.ToString("R", CultureInfo.InvariantCulture)}",
            $"y: {MapCode.Of(planned.Output)}",
            $"epilogue: {epilogue.Value}");
    }
}
