using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>A row of results of a convolution of each channel on its own, channels in the lanes.</summary>
internal sealed class DepthwiseRow : RowKernel
{
    private readonly int channels;
    private readonly string shape;

    private DepthwiseRow(int channels, string shape)
    {
        this.channels = channels;
        this.shape = shape;
    }

    public override int Block => channels;

    /// <param name="emission">Where the sizes are added.</param>
    /// <param name="window">The window.</param>
    /// <param name="input">The map that it reads.</param>
    /// <param name="result">Channels, and pixels of a row.</param>
    /// <param name="outputStride">Elements from a result to the next.</param>
    public static DepthwiseRow Emit(CpuEmission emission, Window window, Location input, Shape result, int outputStride)
    {
        string planes = window.Kernel.D == 1 ? "" : $"""


                public static int KernelPlanes => {window.Kernel.D};

                public static int KernelPlaneStride => {window.Dilation.D * input.PlaneStride};
            """;
        return new(result.Channels, emission.Kernels.Type("DepthwiseShape", $$"""
            private readonly struct {{KernelClass.Self}} : Cpu::IDepthwise
            {
                public static int Channels => {{result.Channels}};

                public static int Columns => {{result.Width}};

                public static int KernelRows => {{window.Kernel.H}};

                public static int KernelColumns => {{window.Kernel.W}};

                public static int KernelRowStride => {{window.Dilation.H * input.RowStride}};

                public static int KernelColumnStride => {{window.Dilation.W * input.PixelStride}};

                public static int WindowStride => {{window.Stride.W * input.PixelStride}};

                public static int OutputStride => {{outputStride}};{{planes}}
            }
            """, $"/// <summary>{string.Join(" x ", window.Kernel.Dimensions)}, each of {result.Channels} channels on its own.</summary>"));
    }

    public override void Call(SourceWriter writer, string from, string w, string b, string to, (string Type, string Value) epilogue) =>
        writer.Line($"Cpu::Depthwise.Row<TSimd, TVector, {shape}, {epilogue.Type}>({from}, {w}, {b}, {to}, {epilogue.Value});");
}
