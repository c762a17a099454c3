using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits bilinear Upsample2D row by row, channels in the lanes.</summary>
internal static class UpsampleKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        var upsample = (Upsample2D)anchor.Operator;
        Location input = planned.Input, output = planned.Output;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, output.Map, pointers);
        string rowStep = SourceWriter.Float(upsample.RowStep(anchor.Input.Shape)), columnStep = SourceWriter.Float(upsample.ColumnStep(anchor.Input.Shape)), offset = SourceWriter.Float(upsample.Offset);
        var row = new RowIndex("0", "row");
        string target = $"{row.Of(y, output)}, {output.PixelStride}, {output.Map.Width}, {output.Map.Channels}, {epilogue.For(row)}";
        return emission.Method(planned, "Upsample", pointers, writer =>
        {
            using (writer.Block($"for (int row = 0; row < {output.Map.Height}; row++)"))
            {
                writer.Line($"(int above, int below, float weight) = Cpu::Upsample.Between(row, {rowStep}, {offset}, {input.Map.Height});");
                writer.Line($"Cpu::Upsample.BilinearRow<TSimd, TVector, {epilogue.Type}>({Row("above")}, {Row("below")}, weight, {input.PixelStride}, {input.Map.Width}, {columnStep}, {offset}, {target});");
            }
        });

        string Row(string row) => $"{x} + ((long){row} * {input.RowStride})";
    }
}
