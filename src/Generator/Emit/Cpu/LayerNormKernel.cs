using System.Globalization;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits LayerNorm over all of a value, or over pixels of each channel with channels in the lanes.</summary>
internal sealed class LayerNormKernel : CpuKernel<LayerNorm>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, LayerNorm norm, PackedWeights packed)
    {
        Shape map = planned.Output.Map;
        bool all = norm.TakesAll(anchor.Input.Shape);
        Size together = norm.Together(anchor.Input.Shape);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, map, packed);
        yield return KernelCall.Of(
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
