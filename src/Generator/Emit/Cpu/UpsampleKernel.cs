using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits bilinear Upsample2D.</summary>
internal sealed class UpsampleKernel : CpuKernel<Upsample2D>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Upsample2D upsample, PackedWeights packed)
    {
        Shape map = anchor.Input.Shape, result = planned.Output.Map;
        var kernel = new StructCode(
            "Cpu::BilinearUpsample",
            $"new(x: {MapCode.Of(planned.Input)}, height: {map.Height}, width: {map.Width}, rowStep: {SourceWriter.Float(upsample.RowStep(map))}, columnStep: {SourceWriter.Float(upsample.ColumnStep(map))}, offset: {SourceWriter.Float(upsample.Offset)}, columns: {result.Width}, channels: {result.Channels})");
        return [RowKernelCode.Run("Upsample", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, packed))];
    }
}
