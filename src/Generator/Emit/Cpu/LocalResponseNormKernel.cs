using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits LocalResponseNorm row by row, channels in the lanes.</summary>
internal static class LocalResponseNormKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        var norm = (LocalResponseNorm)planned.Kernel.Anchor.Operator;
        Location input = planned.Input, output = planned.Output;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, output.Map, pointers);
        int before = Math.Min(norm.Before, output.Map.Channels), after = Math.Min(norm.After, output.Map.Channels);
        string parameters = $"{before}, {after}, {SourceWriter.Float(norm.Factor)}, {SourceWriter.Float(norm.Beta)}, {SourceWriter.Float(norm.K)}";
        return emission.Method(planned, "LocalResponseNorm", pointers, writer => RowIndex.ForEach(writer, output.Map.Size, row =>
            writer.Line($"Cpu::LocalResponseNorm.Row<TSimd, TVector, {epilogue.Type}>({row.Of(x, input)}, {input.PixelStride}, {row.Of(y, output)}, {output.PixelStride}, {output.Map.Width}, {output.Map.Channels}, {parameters}, {epilogue.For(row)});")));
    }
}
