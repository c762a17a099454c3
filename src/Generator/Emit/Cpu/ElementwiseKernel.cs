using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits chains of element-wise operators that no other kernel could take in.</summary>
internal static class ElementwiseKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Location input = planned.Input, output = planned.Output;
        Shape result = output.Map;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, result, pointers);
        int planeStride = input.Map.Depth == 1 ? 0 : input.PlaneStride, rowStride = input.Map.Height == 1 ? 0 : input.RowStride, pixelStride = input.Map.Width == 1 ? 0 : input.PixelStride;
        return emission.Method(planned, "Elementwise", pointers, writer => RowIndex.ForEach(writer, result.Size, row =>
            writer.Line($"Cpu::Elementwise.Row<TSimd, TVector, {epilogue.Type}>({row.Of(x, planeStride, rowStride)}, {pixelStride}, {row.Of(y, output)}, {output.PixelStride}, {result.Width}, {result.Channels}, {epilogue.For(row)});")));
    }
}
