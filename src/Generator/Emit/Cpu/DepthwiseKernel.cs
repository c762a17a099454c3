using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits depthwise convolution.</summary>
internal static class DepthwiseKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Shape result = anchor.Output.Shape;
        Window window = ((Conv)anchor.Operator).Window.Within(anchor.Input.Shape);
        var (weights, bias) = emission.Packed.AddDepthwise(planned.Kernel);
        var kernel = DepthwiseCode.Of(window, result.Channels, result.Width, planned.Input, weights, bias);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, emission.Packed);
        return planned.Scratch is null
            ? RowKernelCode.Run("Depthwise", planned, kernel, epilogue)
            : PooledConvolution.Emit("Depthwise", planned, kernel, epilogue, emission);
    }
}
