using System.Globalization;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits LayerNorm over all of a value, or over pixels of each channel with channels in the lanes.</summary>
internal static class LayerNormKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        var norm = (LayerNorm)anchor.Operator;
        Location input = planned.Input, output = planned.Output;
        Shape map = output.Map;
        Size together = norm.Together(anchor.Input.Shape);
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, map, pointers);
        string eps = norm.Eps.ToString("R", CultureInfo.InvariantCulture), strides = $"{input.PlaneStride}, {input.RowStride}, {input.PixelStride}";
        return emission.Method(planned, "LayerNorm", pointers, writer =>
        {
            if (norm.TakesAll(anchor.Input.Shape))
            {
                writer.Line($"(float mean, float scale, float shift) = Cpu::LayerNorm.Statistics<TSimd, TVector>({x}, {map.Depth}, {map.Height}, {map.Width}, {map.Channels}, {strides}, {eps});");
                RowIndex.ForEach(writer, map.Size, row => EmitRow(writer, "Row", row, $"{map.Channels}"));
                return;
            }

            // What is not normalized together is outside, the pixels that are inside.
            using (writer.Block($"for (int channel = 0; channel < {map.Channels}; channel += TSimd.Width)"))
            {
                RowIndex.ForEach(writer, new(Size.Axes, map.Depth / together.D, map.Height / together.H, 1), outer =>
                {
                    writer.Line($"(TVector mean, TVector scale, TVector shift) = Cpu::LayerNorm.ChannelStatistics<TSimd, TVector>({outer.Of(x, input)} + channel, {together.D}, {together.H}, {together.W}, {strides}, {eps});");
                    RowIndex.ForEach(writer, together, inner =>
                        EmitRow(writer, "ChannelRow", new(together.D > 1 ? inner.Plane : outer.Plane, together.H > 1 ? inner.Row : outer.Row), $"channel, {map.Channels}"));
                });
            }
        });

        void EmitRow(SourceWriter writer, string method, RowIndex row, string channels) =>
            writer.Line($"Cpu::LayerNorm.{method}<TSimd, TVector, {epilogue.Type}>({row.Of(x, input)}, {input.PixelStride}, {row.Of(y, output)}, {output.PixelStride}, {map.Width}, {channels}, mean, scale, shift, {epilogue.For(row)});");
    }
}
