using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits where a max pool found its maxima, and the unpooling that puts values there.</summary>
internal static class UnpoolingKernel
{
    public static KernelCall EmitIndices(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Shape map = anchor.Input.Shape;
        var pointers = new Pointers();
        string x = pointers.Map("x", planned.Input), y = pointers.Map("y", planned.Output);
        string shape = PoolingShape.Emit(emission, (Pooling)anchor.Operator, map, planned.Input, planned.Output, oneWindow: false);
        return emission.Method(planned, "MaxPoolIndices", pointers, writer => RowIndex.ForEach(writer, planned.Output.Map.Size, row =>
            writer.Line($"Cpu::Unpooling.Indices<TSimd, TVector, {shape}>({x}, {row.Of(y, planned.Output)}, {row.Row}, {map.Height}, {map.Width}{(row.Plane == "0" ? "" : $", {row.Plane}")});")));
    }

    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Location values = planned.Input, indices = planned.Inputs[1], output = planned.Output;
        Shape result = anchor.Output.Shape;
        var pointers = new Pointers();
        string x = pointers.Map("x", values), at = pointers.Map("indices", indices), y = pointers.Map("y", output);
        string shape = PoolingShape.Emit(emission, (Pooling)anchor.Operator, anchor.Input.Shape, values, output, oneWindow: false);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, result, pointers);
        return emission.Method(planned, "MaxUnpool", pointers, writer => RowIndex.ForEach(writer, result.Size, row =>
        {
            string planes = row.Plane == "0" ? "" : $", {row.Plane}, {indices.PlaneStride}";
            writer.Line($"Cpu::Unpooling.Row<TSimd, TVector, {shape}, {epilogue.Type}>({x}, {at}, {row.Of(y, output)}, {row.Row}, {row.FirstPixel(result)}, {indices.PixelStride}, {indices.RowStride}, {epilogue.For(row)}{planes});");
        }));
    }
}
