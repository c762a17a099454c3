using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits LocalResponseNorm.</summary>
internal sealed class LocalResponseNormKernel : CpuKernel<LocalResponseNorm>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, LocalResponseNorm norm, PackedWeights packed)
    {
        Shape map = planned.Output.Map;
        int before = Math.Min(norm.Before, map.Channels), after = Math.Min(norm.After, map.Channels);
        var kernel = new StructCode(
            "Cpu::LocalResponseNorm",
            $"new(x: {MapCode.Of(planned.Input)}, columns: {map.Width}, channels: {map.Channels}, before: {before}, after: {after}, factor: {SourceWriter.Float(norm.Factor)}, beta: {SourceWriter.Float(norm.Beta)}, k: {SourceWriter.Float(norm.K)})");
        return [RowKernelCode.Run("LocalResponseNorm", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, map, packed))];
    }
}
