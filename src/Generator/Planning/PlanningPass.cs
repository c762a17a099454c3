using System.Collections.Immutable;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Planning;

/// <summary>
/// Finds a place for every value: the parts of a Concat side by side in its buffer, a Channels inside its source's, all others in a buffer of their own;
/// then lays the buffers out in one arena by how long each is in use.
/// </summary>
internal sealed class PlanningPass
{
    private readonly FusedNetwork network;
    private readonly MemoryModel memory;

    /// <summary>The buffer of a stored value that has one of its own, or the larger value it is a part of and its first channel there.</summary>
    private readonly Dictionary<Value, (Value Whole, int Channel)> parts = [];
    private readonly Dictionary<Value, MapBuffer> buffers = [];
    private readonly List<MapBuffer> scratch = [];

    private PlanningPass(FusedNetwork network, MemoryModel memory)
    {
        this.network = network;
        this.memory = memory;
    }

    public static Plan Run(FusedNetwork network, MemoryModel memory) => new PlanningPass(network, memory).Run();

    private Plan Run()
    {
        PlaceParts();
        if (memory.HasBorders)
        {
            WidenBorders();
        }

        MapBuffer?[] rows = network.Kernels.Select(ScratchOf).ToArray();
        MeasureLifetimes(rows);
        int length = ArenaLayout.Assign(buffers.Values.Concat(scratch));
        var kernels = network.Kernels.Select((kernel, index) => new PlannedKernel(
            kernel,
            kernel.Inputs.Select(Locate).ToImmutableArray(),
            kernel.Reads.Distinct().ToImmutableDictionary(v => v, Locate),
            Locate(kernel.Output),
            rows[index] is { } buffer ? new(buffer, 0, buffer.Map) : null,
            buffers.Values.Where(b => b.FirstUse == index && !b.Border.IsNone).OrderBy(b => b.Offset).ToImmutableArray()));
        return new(network, kernels.ToImmutableArray(), Locate(network.Graph.Input), Locate(network.Graph.Output), length);
    }

    /// <summary>Outer concatenations first, so that parts of parts find their place in the outermost buffer.</summary>
    private void PlaceParts()
    {
        foreach (Kernel kernel in network.Kernels.Reverse().Where(k => k.Anchor.Operator is Concat))
        {
            int channel = 0;
            foreach (Value part in kernel.Inputs)
            {
                if (CanBePart(part))
                {
                    parts[part] = (kernel.Output, channel);
                }

                channel += network.MapOf(part).Channels;
            }
        }

        foreach (Kernel kernel in network.Kernels)
        {
            if (kernel.Anchor.Operator is Channels channels)
            {
                parts[kernel.Output] = (kernel.Input, channels.Start);
            }
        }
    }

    /// <summary>The network's input, a slice of another value and what already lies elsewhere are copied instead.</summary>
    private bool CanBePart(Value value) =>
        value != network.Graph.Input && !parts.ContainsKey(value) && value.Producer?.Operator is not Channels;

    private void WidenBorders()
    {
        foreach (Kernel kernel in network.Kernels)
        {
            foreach (Padding padding in PaddingsOf(kernel.Anchor))
            {
                Locate(kernel.Input).Buffer.Widen(padding);
            }
        }
    }

    /// <summary>What the convolutions that a node is made of read around its input.</summary>
    private static IEnumerable<Padding> PaddingsOf(Node anchor) => anchor.Operator switch
    {
        Conv conv => [conv.Window.Padding],
        ConvTranspose transposed => Phase.Of(transposed, anchor.Input.Shape).Select(phase => phase.Contraction.Window.Padding),
        _ => [],
    };

    private MapBuffer? ScratchOf(Kernel kernel)
    {
        if (kernel.Pool is not { } pool || memory.KeptBeforePooling(pool) is not { } kept)
        {
            return null;
        }

        var buffer = new MapBuffer(kept);
        scratch.Add(buffer);
        return buffer;
    }

    private void MeasureLifetimes(MapBuffer?[] rows)
    {
        Locate(network.Graph.Input).Buffer.Touch(-1);
        for (int index = 0; index < network.Kernels.Length; index++)
        {
            Kernel kernel = network.Kernels[index];
            foreach (Value value in kernel.Reads.Append(kernel.Output))
            {
                Locate(value).Buffer.Touch(index);
            }

            rows[index]?.Touch(index);
        }

        Locate(network.Graph.Output).Buffer.Touch(network.Kernels.Length);
    }

    private Location Locate(Value value)
    {
        Value stored = network.Stored(value);
        Shape map = network.MapOf(stored);
        if (parts.TryGetValue(stored, out var part))
        {
            Location whole = Locate(part.Whole);
            return new(whole.Buffer, whole.Channel + part.Channel, map);
        }

        if (!buffers.TryGetValue(stored, out MapBuffer? buffer))
        {
            buffers[stored] = buffer = new(map);
        }

        return new(buffer, 0, map);
    }
}
