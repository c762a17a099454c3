using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits depthwise convolution: channels in the lanes, weights shared by neighbouring pixels.</summary>
internal static class DepthwiseKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Window window = ((Conv)anchor.Operator).Window.Within(anchor.Input.Shape);
        Location input = planned.Input, target = planned.Scratch ?? planned.Output;
        Shape result = anchor.Output.Shape;
        var kernel = DepthwiseRow.Emit(emission, window, input, result, target.PixelStride);
        var pointers = new Pointers();
        string x = pointers.Map("x", input, window.Padding);
        var (weights, bias) = emission.Packed.AddDepthwise(planned.Kernel);
        string w = pointers.Packed("w", weights), b = pointers.Packed("b", bias), y = pointers.Map("y", target);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, result, pointers);
        return emission.Method(planned, "Depthwise", pointers, writer =>
        {
            if (planned.Scratch is not null)
            {
                PooledConvolution.Emit(writer, emission, planned, pointers, Convolve);
                return;
            }

            RowIndex.ForEach(writer, result.Size, row => Convolve(row, row));

            void Convolve(RowIndex row, RowIndex slot)
            {
                string from = row.Of(x, window.Stride.D * input.PlaneStride, window.Stride.H * input.RowStride);
                kernel.Call(writer, from, w, b, slot.Of(y, target), (epilogue.Type, epilogue.For(row)));
            }
        });
    }
}
