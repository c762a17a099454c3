using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits softmax over the channels of each pixel, or along columns or rows for each channel.</summary>
internal static class SoftmaxKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Location input = planned.Input, output = planned.Output;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);

        // Dimensions count from the end: a sequence has a width and no height.
        Shape shape = planned.Kernel.Anchor.Input.Shape;
        int axis = ((Softmax)planned.Kernel.Anchor.Operator).Axis(shape), fromEnd = shape.Dimensions.Count - axis;
        return emission.Method(planned, "Softmax", pointers, writer =>
        {
            if (axis > 0)
            {
                bool alongRow = fromEnd == 1;
                var (line, lines, length) = alongRow ? ("row", output.Map.Height, output.Map.Width) : ("column", output.Map.Width, output.Map.Height);
                using (writer.Block($"for (int {line} = 0; {line} < {lines}; {line}++)"))
                {
                    writer.Line($"Cpu::Softmax.Across<TSimd, TVector>({Line(x, input)}, {Line(y, output)}, {length}, {Step(input)}, {Step(output)}, {output.Map.Channels});");
                }

                return;

                string Line(string first, Location location) => $"{first} + ((nint){line} * {(alongRow ? location.RowStride : location.PixelStride)})";
                int Step(Location location) => alongRow ? location.PixelStride : location.RowStride;
            }

            using (writer.Block($"for (int row = 0; row < {output.Map.Height}; row++)"))
            using (writer.Block($"for (int pixel = 0; pixel < {output.Map.Width}; pixel++)"))
            {
                writer.Line($"Cpu::Softmax.Run<TSimd, TVector>({x} + ((nint)row * {input.RowStride}) + (pixel * {input.PixelStride}), {y} + ((nint)row * {output.RowStride}) + (pixel * {output.PixelStride}), {output.Map.Channels});");
            }
        });
    }
}
