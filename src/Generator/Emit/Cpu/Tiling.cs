using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>How the results of a convolution are cut into register tiles, for vectors of 16 lanes and 32 registers.</summary>
internal static class Tiling
{
    /// <summary>
    /// Chooses the tile with the lowest estimated cost for the literal sizes. On current cores two vectors are multiplied and two loaded in a cycle, so a tile of
    /// p pixels and v vectors takes max(p * v, p + v) / 2 cycles for each input that it sums over, plus a fixed cost to start and to write.
    /// </summary>
    /// <param name="pixels">Pixels of a row of results.</param>
    /// <param name="outputs">Outputs of a group.</param>
    /// <param name="sums">Inputs that each result is summed over.</param>
    public static Tile Choose(int pixels, int outputs, int sums)
    {
        return (
            from vectors in Enumerable.Range(1, Tile.MostPixels.Length)
            from most in Enumerable.Range(1, Math.Min(Tile.MostPixels[vectors - 1], pixels))
            select new Tile(most, vectors)).OrderBy(Cost).ThenByDescending(tile => tile.Pixels * tile.Vectors).First();

        double Cost(Tile tile)
        {
            int blocks = Contraction.Blocks(outputs, tile.Block);
            int rest = pixels % tile.Pixels;
            return blocks * ((pixels / tile.Pixels * Cycles(tile)) + (rest == 0 ? 0 : Cycles(tile with { Pixels = rest })));
        }

        double Cycles(Tile tile)
        {
            // Fewer than eight independent sums wait for each other: four cycles' latency on two units.
            double multiply = Math.Max(tile.Pixels * tile.Vectors, 8) / 2.0;
            double load = (tile.Pixels + tile.Vectors) / 2.0;
            return (sums * Math.Max(multiply, load)) + 20 + (2 * tile.Pixels * tile.Vectors);
        }
    }
}
