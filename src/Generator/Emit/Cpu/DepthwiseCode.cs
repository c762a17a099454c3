using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The runtime's convolution of each channel on its own, as <c>Cpu::Depthwise</c>.</summary>
internal static class DepthwiseCode
{
    /// <param name="window">The window.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="input">The map that it reads.</param>
    /// <param name="weights">Where its weights start.</param>
    /// <param name="bias">Where its bias starts.</param>
    public static StructCode Of(Window window, int channels, int columns, Location input, long weights, long bias)
    {
        string planes = window.Kernel.D == 1 ? "" : $", planes: {window.Kernel.D}, planeStride: {window.Dilation.D * input.PlaneStride}";
        string under = $"new({channels}, columns: {window.Kernel.W}, columnStride: {window.Dilation.W * input.PixelStride}, rows: {window.Kernel.H}, rowStride: {window.Dilation.H * input.RowStride}{planes})";
        return new($"Cpu::Depthwise<{Row(window)}>", $"new(x: {MapCode.Of(input, window)}, window: {under}, weights: packed + {weights}, bias: packed + {bias}, columns: {columns})");
    }

    /// <summary>The loops over a row: neighbours whose windows overlap share what they load.</summary>
    private static string Row(Window window)
    {
        var taps = new Taps(window.Kernel.W, window.Stride.W / window.Dilation.W);
        return window.Stride.W % window.Dilation.W == 0 && Taps.All.Contains(taps) ? taps.Type : $"Cpu::SpacedTaps<{LengthCode.Of(window.Kernel.W)}>";
    }
}
