using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the loop of a convolution that pools its own rows: as many as a window is high are kept, pooled while in the cache, and overwritten by the next.</summary>
internal static class PooledConvolution
{
    /// <param name="writer">The kernel's body.</param>
    /// <param name="emission">Where the shapes are added.</param>
    /// <param name="planned">The kernel.</param>
    /// <param name="pointers">The kernel's pointers; those to the result and to operands are added.</param>
    /// <param name="convolve">Writes a row of the convolution: its index among all rows, and among those kept.</param>
    public static void Emit(SourceWriter writer, CpuEmission emission, PlannedKernel planned, Pointers pointers, Action<SourceWriter, string, string> convolve)
    {
        Node pool = planned.Kernel.Pool!;
        Shape result = pool.Output.Shape;
        int height = PoolTiling.RowsOf(pool);
        string y = pointers.Map("pooled", planned.Output);
        string shape = PoolingShape.Emit(emission, (Pooling)pool.Operator, pool.Input.Shape, planned.Scratch!, planned.Output, oneWindow: true);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.PoolEpilogue, result, pointers);
        using (writer.Block($"for (int row = 0; row < {result.Height}; row++)"))
        {
            using (writer.Block($"for (int under = 0; under < {height}; under++)"))
            {
                convolve(writer, $"((row * {height}) + under)", "under");
            }

            writer.Line();
            writer.Line($"Cpu::Pooling.{PoolingKernel.MethodOf(pool)}<TSimd, TVector, {shape}, {epilogue.Type}>(y, {y} + ((nint)row * {planned.Output.RowStride}), 0, {epilogue.For("row")});");
        }
    }
}
