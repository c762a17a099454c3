using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>
/// A tiling for few outputs of a map with one channel: its lanes are pixels, which lie side by side there, where a <see cref="Tile"/>'s lanes are outputs, most of which there are none of.
/// The sums are the same, in the same order.
/// </summary>
/// <param name="Outputs">Outputs.</param>
internal readonly record struct PixelLanes(int Outputs)
{
    /// <summary>Half a vector: beyond, lanes that are outputs are as well filled.</summary>
    private const int MostOutputs = 8;

    /// <summary>Vectors of sums that leave room in 16 registers, as shorter vectors have, for the elements and a weight.</summary>
    private const int MostSums = 12;

    /// <summary>Lanes of the widest vector: a row must have as many pixels.</summary>
    private const int Lanes = 16;

    /// <summary>All that there are: the runtime has the code of each.</summary>
    public static IEnumerable<PixelLanes> All => Enumerable.Range(1, MostOutputs).Select(outputs => new PixelLanes(outputs));

    public string Name => $"PixelLanes{Outputs}";

    /// <summary>The runtime's type.</summary>
    public string Type => $"Cpu::{Name}";

    /// <summary>Vectors of pixels whose results are summed together.</summary>
    public int Vectors => 2 * Outputs <= MostSums ? 2 : 1;

    /// <summary>The tiling of a contraction; null where it has more channels or outputs, its pixels do not lie side by side, or a row has fewer than a vector.</summary>
    public static PixelLanes? Of(Contraction c, Location input) =>
        c is { Inputs: 1, Groups: 1, Outputs: <= MostOutputs, Window.Stride.W: 1, Result.W: >= Lanes } && input.PixelStride == 1 ? new PixelLanes(c.Outputs) : null;
}
