using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits convolution; each channel on its own where every channel is a group.</summary>
internal sealed class ConvolutionKernel : CpuKernel<Conv>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Conv conv, PackedWeights packed) =>
        [conv.IsDepthwise(anchor.Input.Shape) && conv.Channels == conv.Groups ? Depthwise(planned, anchor, conv, packed) : ContractionCode.Run("Convolution", planned, packed)];

    private static KernelCall Depthwise(PlannedKernel planned, Node anchor, Conv conv, PackedWeights packed)
    {
        Shape result = anchor.Output.Shape;
        var (weights, bias) = packed.AddDepthwise(planned.Kernel);
        var kernel = DepthwiseCode.Of(conv.Window.Within(anchor.Input.Shape), result.Channels, result.Width, planned.Input, weights, bias);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, packed);
        return planned.Scratch is null
            ? RowKernelCode.Run("Depthwise", planned, kernel, epilogue)
            : PooledCode.Run("Depthwise", planned, kernel, epilogue, packed);
    }
}
