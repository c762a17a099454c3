using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The runtime's convolution, as <c>Cpu::Convolution</c>, of a contraction.</summary>
internal static class ConvolutionCode
{
    /// <param name="c">The contraction.</param>
    /// <param name="tile">The tile that its rows are cut into.</param>
    /// <param name="input">The map that it reads.</param>
    /// <param name="weights">Where its weights start.</param>
    /// <param name="bias">Where its bias starts.</param>
    public static StructCode Of(Contraction c, Tile tile, Location input, long weights, long bias)
    {
        string groups = c.Groups == 1 ? "" : $", groups: {c.Groups}";
        return new(
            $"Cpu::Convolution<{PixelLanes.Of(c, input)?.Type ?? $"Cpu::Tiles<{tile.Type}, {tile.Rest(c.Result.W)}>"}>",
            $"new(x: {MapCode.Of(input, c.Window)}, window: {Window(c, input)}, weights: packed + {weights}, bias: packed + {bias}, columns: {c.Result.W}, outputs: {c.Outputs}, inputs: {c.Inputs}, sums: {c.Sums}{groups})");
    }

    private static string Window(Contraction c, Location input)
    {
        var levels = new WindowLevels(c, input);
        return $"new({levels.Run}{Level("column", levels.Columns)}{Level("row", levels.Rows)}{Level("plane", levels.Planes)})";

        static string Level(string name, (int Count, int Stride) level) => level.Count == 1 ? "" : $", {name}s: {level.Count}, {name}Stride: {level.Stride}";
    }
}
