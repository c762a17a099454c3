using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Calls of a convolution that pools its own rows: those under a window are kept, pooled while in the cache, and overwritten by the next.</summary>
internal static class PooledCode
{
    /// <param name="name">The kernel's name.</param>
    /// <param name="planned">The kernel.</param>
    /// <param name="kernel">What computes a row of the convolution.</param>
    /// <param name="epilogue">What is done to its results.</param>
    /// <param name="packed">Where the weights of steps are added.</param>
    public static KernelCall Run(string name, PlannedKernel planned, StructCode kernel, StructCode epilogue, PackedWeights packed)
    {
        Node pool = planned.Kernel.Pool!;
        Size window = PoolTiling.WindowOf(pool);
        var pooling = PoolingCode.Of(pool, planned.Scratch!, oneWindow: true);
        var poolEpilogue = EpilogueCode.Of(planned, planned.Kernel.PoolEpilogue, pool.Output.Shape, packed);
        return KernelCall.Of(
            name,
            "Rows.Pool",
            [kernel.Type, epilogue.Type, pooling.Type, poolEpilogue.Type],
            kernel.Value,
            $"kept: {MapCode.Of(planned.Scratch!)}",
            $"windowPlanes: {window.D}, windowRows: {window.H}",
            $"epilogue: {epilogue.Value}",
            $"pool: {pooling.Value}",
            RowKernelCode.Sizes(pool.Output.Shape.Size),
            $"y: {MapCode.Of(planned.Output)}",
            $"poolEpilogue: {poolEpilogue.Value}");
    }
}
