using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits Pad: rows of the number, and rows of the map between pixels of it.</summary>
internal static class PadKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        var pad = (Pad)planned.Kernel.Anchor.Operator;
        Location input = planned.Input, output = planned.Output;
        Shape map = output.Map;
        int top = Math.Max(pad.Top, 0), left = Math.Max(pad.Left, 0), right = Math.Max(pad.Right, 0);
        int rows = input.Map.Height + Math.Min(pad.Top, 0) + Math.Min(pad.Bottom, 0), columns = map.Width - left - right;
        var pointers = new Pointers();
        string x = pointers.Map("x", input, new(0, Math.Min(pad.Top, 0), Math.Min(pad.Left, 0), 0, 0, 0)), y = pointers.Map("y", output), value = SourceWriter.Float(pad.Value);
        return emission.Method(planned, "Pad", pointers, writer =>
        {
            Fill(0, top);
            using (writer.Block($"for (int row = 0; row < {rows}; row++)"))
            {
                writer.Line($"Cpu::Pad.Row<TSimd, TVector>({x} + ((long)row * {input.RowStride}), {input.PixelStride}, {Row(top == 0 ? "row" : $"(row + {top})")}, {left}, {columns}, {right}, {map.Channels}, {value});");
            }

            Fill(top + rows, map.Height);

            void Fill(int from, int to)
            {
                if (from < to)
                {
                    using (writer.Block($"for (int row = {from}; row < {to}; row++)"))
                    {
                        writer.Line($"Cpu::Pad.Fill<TSimd, TVector>({Row("row")}, {map.Width}, {map.Channels}, {value});");
                    }
                }
            }
        });

        string Row(string row) => $"{y} + ((long){row} * {output.RowStride}), {output.PixelStride}";
    }
}
