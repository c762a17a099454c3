using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the loop of a convolution that pools its own rows: those under a window are kept, pooled while in the cache, and overwritten by the next.</summary>
internal static class PooledConvolution
{
    /// <param name="writer">The kernel's body.</param>
    /// <param name="emission">Where the shapes are added.</param>
    /// <param name="planned">The kernel.</param>
    /// <param name="pointers">The kernel's pointers; those to the result and to operands are added.</param>
    /// <param name="convolve">Writes a row of the convolution: its index among all rows, and among those kept.</param>
    public static void Emit(SourceWriter writer, CpuEmission emission, PlannedKernel planned, Pointers pointers, Action<RowIndex, RowIndex> convolve)
    {
        Node pool = planned.Kernel.Pool!;
        Shape result = pool.Output.Shape;
        Size window = PoolTiling.WindowOf(pool);
        string y = pointers.Map("pooled", planned.Output);
        string shape = PoolingShape.Emit(emission, (Pooling)pool.Operator, pool.Input.Shape, planned.Scratch!, planned.Output, oneWindow: true);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.PoolEpilogue, result, pointers);
        RowIndex.ForEach(writer, result.Size, row =>
        {
            using (RowIndex.Loop(writer, "deep", window.D))
            using (RowIndex.Loop(writer, "under", window.H))
            {
                RowIndex slot = new(window.D > 1 ? "deep" : "0", window.H > 1 ? "under" : "0");
                convolve(new(Under(row.Plane, window.D, slot.Plane), Under(row.Row, window.H, slot.Row)), slot);
            }

            writer.Line();
            writer.Line($"Cpu::Pooling.{PoolingKernel.MethodOf(pool)}<TSimd, TVector, {shape}, {epilogue.Type}>(y, {row.Of(y, planned.Output)}, 0, {epilogue.For(row)});");
        });

        static string Under(string row, int height, string slot) => (row, height, slot) switch
        {
            ("0", _, _) => slot,
            (_, 1, _) => row,
            _ => $"(({row} * {height}) + {slot})",
        };
    }
}
