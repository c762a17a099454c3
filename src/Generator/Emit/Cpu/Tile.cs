using System.Collections.Immutable;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The shape of a register tile: how many results are summed at a time, in as many vector registers.</summary>
/// <param name="Pixels">Pixels, each broadcast in turn.</param>
/// <param name="Vectors">Vectors of outputs for each pixel.</param>
internal readonly record struct Tile(int Pixels, int Vectors)
{
    /// <summary>Lanes of the widest vector; weights are packed in blocks of a multiple of it for every processor.</summary>
    private const int Lanes = 16;

    /// <summary>Pixels for one, two, three and four vectors that leave room in 32 registers for the weights and a broadcast.</summary>
    public static readonly ImmutableArray<int> MostPixels = [14, 14, 9, 6];

    /// <summary>All that there are: the runtime has the code of each.</summary>
    public static IEnumerable<Tile> All => from vectors in Enumerable.Range(1, MostPixels.Length)
                                           from pixels in Enumerable.Range(1, MostPixels[vectors - 1])
                                           select new Tile(pixels, vectors);

    public string Name => $"Tile{Pixels}x{Vectors}";

    /// <summary>Outputs in a block of packed weights.</summary>
    public int Block => Vectors * Lanes;

    /// <summary>The runtime's type.</summary>
    public string Type => $"Cpu::{Name}";

    /// <summary>The type of the tile for what these leave of so many pixels.</summary>
    public string Rest(int pixels) => pixels % Pixels == 0 ? "Cpu::NoTile" : (this with { Pixels = pixels % Pixels }).Type;
}
