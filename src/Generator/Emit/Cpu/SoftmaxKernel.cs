using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits softmax over the channels of each pixel.</summary>
internal static class SoftmaxKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Location input = planned.Input, output = planned.Output;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        return emission.Method(planned, "Softmax", pointers, writer =>
        {
            using (writer.Block($"for (int row = 0; row < {output.Map.Height}; row++)"))
            using (writer.Block($"for (int pixel = 0; pixel < {output.Map.Width}; pixel++)"))
            {
                writer.Line($"Cpu::Softmax.Run<TSimd, TVector>({x} + ((nint)row * {input.RowStride}) + (pixel * {input.PixelStride}), {y} + ((nint)row * {output.RowStride}) + (pixel * {output.PixelStride}), {output.Map.Channels});");
            }
        });
    }
}
