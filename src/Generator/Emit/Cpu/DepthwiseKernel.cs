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
        Window window = ((Conv)anchor.Operator).Window;
        Location input = planned.Input, target = planned.Scratch ?? planned.Output;
        Shape result = anchor.Output.Shape;
        string planes = window.Kernel.D == 1 ? "" : $"""


                public static int KernelPlanes => {window.Kernel.D};

                public static int KernelPlaneStride => {window.Dilation.D * input.PlaneStride};
            """;
        string shape = emission.Kernels.Type("DepthwiseShape", $$"""
            private readonly struct {{KernelClass.Self}} : Cpu::IDepthwise
            {
                public static int Channels => {{result.Channels}};

                public static int Columns => {{result.Width}};

                public static int KernelRows => {{window.Kernel.H}};

                public static int KernelColumns => {{window.Kernel.W}};

                public static int KernelRowStride => {{window.Dilation.H * input.RowStride}};

                public static int KernelColumnStride => {{window.Dilation.W * input.PixelStride}};

                public static int WindowStride => {{window.Stride.W * input.PixelStride}};

                public static int OutputStride => {{target.PixelStride}};{{planes}}
            }
            """, $"/// <summary>{string.Join(" x ", window.Kernel.Dimensions)}, each of {result.Channels} channels on its own.</summary>");
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

            void Convolve(RowIndex row, RowIndex slot) => writer.Line(
                $"Cpu::Depthwise.Row<TSimd, TVector, {shape}, {epilogue.Type}>({row.Of(x, window.Stride.D * input.PlaneStride, window.Stride.H * input.RowStride)}, {w}, {b}, {slot.Of(y, target)}, {epilogue.For(row)});");
        });
    }
}
