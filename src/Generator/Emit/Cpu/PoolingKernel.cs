using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits pooling as a kernel of its own: where windows overlap or reach into the padding, or no convolution comes before.</summary>
internal static class PoolingKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Shape result = anchor.Output.Shape;
        var pointers = new Pointers();
        string x = pointers.Map("x", planned.Input), y = pointers.Map("y", planned.Output);
        string shape = PoolingShape.Emit(emission, (Pooling)anchor.Operator, anchor.Input.Shape, planned.Input, planned.Output, oneWindow: false);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, result, pointers);
        return emission.Method(planned, anchor.Operator is MaxPooling ? "MaxPool" : "AvgPool", pointers, writer => RowIndex.ForEach(writer, result.Size, row =>
            writer.Line($"Cpu::Pooling.{MethodOf(anchor)}<TSimd, TVector, {shape}, {epilogue.Type}>({x}, {row.Of(y, planned.Output)}, {row.Row}, {epilogue.For(row)}{(row.Plane == "0" ? "" : $", {row.Plane}")});")));
    }

    /// <summary>The runtime's method for a pooling.</summary>
    public static string MethodOf(Node pool) => pool.Operator is AveragePooling ? "Average" : "Max";
}
