using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Chains of element-wise operators that no other kernel could take in.</summary>
internal static class ElementwiseCode
{
    public static KernelCall Run(PlannedKernel planned, PackedWeights packed)
    {
        Shape result = planned.Output.Map;
        var kernel = new StructCode("Cpu::Elementwise", $"new(x: {MapCode.Repeated(planned.Input)}, columns: {result.Width}, channels: {result.Channels})");
        return RowKernelCode.Run("Elementwise", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, packed));
    }
}
