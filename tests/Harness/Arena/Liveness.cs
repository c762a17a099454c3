using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Arena;

/// <summary>
/// Which elements of an arena mean something between two kernels: those of the values that are computed already and that a later kernel reads, and the zeros around
/// them. Found from what kernels read and write, not from what the plan says of its buffers' lifetimes.
/// </summary>
internal sealed class Liveness
{
    /// <summary>What nobody wrote: a NaN, with the bits by which the kernel checker knows it.</summary>
    public static readonly float Dead = BitConverter.UInt32BitsToSingle(0x7FFADBAD);

    private readonly Plan plan;
    private readonly List<Range> ranges = [];

    public Liveness(Plan plan)
    {
        this.plan = plan;
        FusedNetwork network = plan.Network;
        var places = network.Graph.Inputs.Zip(plan.Inputs, (input, place) => (input.Value, Place: place)).Where(input => input.Place is not null).ToDictionary(input => input.Value, input => input.Place!);
        var written = places.ToDictionary(input => input.Key, _ => -1);
        var read = new Dictionary<Value, int>();
        for (int index = 0; index < plan.Kernels.Length; index++)
        {
            PlannedKernel planned = plan.Kernels[index];
            foreach (Value value in planned.Kernel.Reads)
            {
                read[value] = index;
            }

            places[planned.Kernel.Output] = planned.Output;
            written[planned.Kernel.Output] = index;
        }

        foreach (Port output in network.Graph.Outputs)
        {
            read[network.Stored(output.Value)] = plan.Kernels.Length;
        }

        ranges.AddRange(places.Where(place => read.ContainsKey(place.Key)).Select(place => new Range(place.Value, written[place.Key], read[place.Key])));
    }

    /// <summary>The elements that live before a kernel runs; before one more than there are, the outputs are all that lives.</summary>
    /// <param name="kernel">Its index in the plan.</param>
    /// <param name="batch">Images: the arena holds each buffer for all of them, one after the other.</param>
    public bool[] Before(int kernel, int batch = 1)
    {
        bool[] lives = new bool[(long)plan.ArenaLength * batch];
        foreach (Range range in ranges.Where(range => range.Written < kernel && range.Read >= kernel))
        {
            for (int image = 0; image < batch; image++)
            {
                Mark(lives, range.Location, ((long)range.Location.Buffer.Offset * (batch - 1)) + ((long)image * range.Location.Buffer.Length));
            }
        }

        return lives;
    }

    /// <summary>Overwrites all that does not live.</summary>
    public static void Kill(Span<float> arena, ReadOnlySpan<bool> lives)
    {
        for (int i = 0; i < arena.Length; i++)
        {
            if (i >= lives.Length || !lives[i])
            {
                arena[i] = Dead;
            }
        }
    }

    /// <summary>A value's channels, and all channels of the pixels around its buffer's map.</summary>
    private static void Mark(bool[] lives, Location location, long shift)
    {
        MapBuffer buffer = location.Buffer;
        Shape map = buffer.Map;
        Padding border = buffer.Border;
        Steps from = location.Origin, to = from + Steps.Of(location.Map);
        for (int z = -border.Front; z < map.Depth + border.Back; z++)
        {
            for (int y = -border.Top; y < map.Height + border.Bottom; y++)
            {
                for (int x = -border.Left; x < map.Width + border.Right; x++)
                {
                    bool isInside = z >= from.D && z < to.D && y >= from.H && y < to.H && x >= from.W && x < to.W;
                    bool isAround = z < 0 || z >= map.Depth || y < 0 || y >= map.Height || x < 0 || x >= map.Width;
                    long first = buffer.At(z, y, x) + (isInside ? from.C : 0) + shift;
                    lives.AsSpan((int)first, isInside ? location.Map.Channels : isAround ? buffer.PixelStride : 0).Fill(true);
                }
            }
        }
    }

    /// <param name="Location">Where a value lies.</param>
    /// <param name="Written">The kernel that computes it.</param>
    /// <param name="Read">The last that reads it.</param>
    private sealed record Range(Location Location, int Written, int Read);
}
