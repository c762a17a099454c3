using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits softmax, or its logarithm, over the channels of each pixel, or along a spatial dimension for each channel.</summary>
internal static class SoftmaxKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Location input = planned.Input, output = planned.Output;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        Shape shape = planned.Kernel.Anchor.Input.Shape;
        var softmax = (SoftmaxOperator)planned.Kernel.Anchor.Operator;
        int dimension = softmax.Axis(shape);
        string name = softmax.GetType().Name;
        return emission.Method(planned, name, pointers, writer =>
        {
            if (dimension > 0)
            {
                // Dimensions count from the end: a sequence has a width and no height.
                EmitAcross(writer, Size.Axes - (shape.Dimensions.Count - dimension));
                return;
            }

            RowIndex.ForEach(writer, output.Map.Size, row =>
            {
                using (RowIndex.Loop(writer, "pixel", output.Map.Width))
                {
                    writer.Line($"Cpu::{name}.Run<TSimd, TVector>({Pixel(row.Of(x, input), input)}, {Pixel(row.Of(y, output), output)}, {output.Map.Channels});");
                }
            });
        });

        string Pixel(string row, Location location) => output.Map.Width == 1 ? row : $"{row} + (pixel * {location.PixelStride})";

        void EmitAcross(SourceWriter writer, int axis)
        {
            Size map = output.Map.Size;
            (string Index, int Count)[] lines = [("plane", map.D), ("row", map.H), ("column", map.W)];
            lines[axis].Count = 1;
            using (RowIndex.Loop(writer, lines[0].Index, lines[0].Count))
            using (RowIndex.Loop(writer, lines[1].Index, lines[1].Count))
            using (RowIndex.Loop(writer, lines[2].Index, lines[2].Count))
            {
                writer.Line($"Cpu::{name}.Across<TSimd, TVector>({Line(x, input)}, {Line(y, output)}, {map[axis]}, {Strides(input)[axis]}, {Strides(output)[axis]}, {output.Map.Channels});");
            }

            string Line(string first, Location location) =>
                first + string.Concat(lines.Select((line, other) => line.Count == 1 ? "" : $" + ((long){line.Index} * {Strides(location)[other]})"));
        }

        static int[] Strides(Location location) => [location.PlaneStride, location.RowStride, location.PixelStride];
    }
}
