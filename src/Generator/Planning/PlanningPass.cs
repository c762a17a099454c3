using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Planning;

/// <summary>
/// Finds a place for every value: the parts of a Concat one after the other in its buffer, a view inside its source's, all others in a buffer of their own;
/// then lays the buffers out in one arena by how long each is in use.
/// </summary>
internal sealed class PlanningPass
{
    private readonly FusedNetwork network;
    private readonly MemoryModel memory;

    /// <summary>The buffer of a stored value that has one of its own, or the larger value it is a part of and where its first element is there.</summary>
    private readonly Dictionary<Value, (Value Whole, Steps From)> parts = [];
    private readonly Dictionary<Value, MapBuffer> buffers = [];
    private readonly List<MapBuffer> scratch = [];

    private PlanningPass(FusedNetwork network, MemoryModel memory)
    {
        this.network = network;
        this.memory = memory;
    }

    /// <exception cref="PlanningException">A layer's value is too large to be kept.</exception>
    /// <exception cref="LayerException">The values in use at once are too large together.</exception>
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
        long length = ArenaLayout.Assign(buffers.Values.Concat(scratch));
        if (length > ArenaLayout.MostElements)
        {
            throw TooMuchAtOnce(length);
        }

        var clearedBefore = buffers.Values.Where(b => !b.Border.IsNone).OrderBy(b => b.Offset).ToLookup(b => b.FirstUse);
        var kernels = network.Kernels.Select((kernel, index) => new PlannedKernel(
            kernel,
            kernel.Inputs.Select(Locate).ToImmutableArray(),
            kernel.Reads.Distinct().ToImmutableDictionary(v => v, Locate),
            Locate(kernel.Output),
            rows[index] is { } buffer ? new(buffer) : null,
            clearedBefore[index].ToImmutableArray()));
        return new(network, kernels.ToImmutableArray(), LocateInputs(), [.. network.Graph.Outputs.Select(output => Locate(output.Value))], length);
    }

    /// <summary>Views have their place; then outer concatenations first, so that parts of parts find theirs in the outermost buffer.</summary>
    private void PlaceParts()
    {
        foreach (Kernel view in network.Kernels.Where(k => k.IsView))
        {
            parts[view.Output] = (view.Input, view.Map!.Origin);
        }

        foreach (Kernel kernel in network.Kernels.Reverse())
        {
            if (kernel.Anchor.JoinedAxis is not { } axis)
            {
                continue;
            }

            int before = 0;
            foreach (Value part in kernel.Inputs)
            {
                var from = Steps.Along(axis, before);
                if (CanBePart(part) && !(NeedsBorder(part) && (axis > 0 || HasNeighbours(kernel.Output))))
                {
                    parts[part] = (kernel.Output, from);
                }

                before += Steps.Of(network.MapOf(part))[axis];
            }
        }
    }

    /// <summary>An input of the network, a slice of another value and what already lies elsewhere are copied instead.</summary>
    private bool CanBePart(Value value) => network.Graph.Inputs.All(input => input.Value != value) && !parts.ContainsKey(value);

    /// <summary>Whether there are others of a value's planes, rows or columns around those of a value, and not a border.</summary>
    private bool HasNeighbours(Value value)
    {
        for (; parts.TryGetValue(value, out var part); value = part.Whole)
        {
            if (network.MapOf(value).Size != network.MapOf(part.Whole).Size)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether zeros are read around a value, or around what lies in it and has its place already.</summary>
    private bool NeedsBorder(Value value) => memory.HasBorders && network.Kernels.Any(kernel => PaddingsOf(kernel.Anchor).Any(padding => !padding.IsNone) && LiesIn(kernel.Input, value));

    private bool LiesIn(Value value, Value whole)
    {
        while (value != whole && parts.TryGetValue(value, out var part))
        {
            value = part.Whole;
        }

        return value == whole;
    }

    private void WidenBorders()
    {
        foreach (Kernel kernel in network.Kernels)
        {
            try
            {
                foreach (Padding padding in PaddingsOf(kernel.Anchor))
                {
                    Locate(kernel.Input).Buffer.Widen(padding);
                }

                foreach (Value value in kernel.Reads.Append(kernel.Output))
                {
                    Locate(value).Buffer.Widen(Padding.None);
                }
            }
            catch (LayerException error)
            {
                throw new PlanningException(kernel.Anchor.Origin.Problem(error.RuleId, error.Argument, $"{kernel.Anchor.OnInput}: {error.Message}"));
            }
        }
    }

    /// <summary>What the convolutions that a node is made of read around its input.</summary>
    private static IEnumerable<Padding> PaddingsOf(Node anchor) => anchor.Operator switch
    {
        Conv conv => [conv.Window.Padding],
        ConvTranspose transposed => PhaseGroup.Of(transposed, anchor.Input.Shape).Select(phases => phases.Reach(anchor.Input.Shape)),
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
        foreach (Location? input in LocateInputs())
        {
            input?.Buffer.Touch(-1);
        }

        for (int index = 0; index < network.Kernels.Length; index++)
        {
            Kernel kernel = network.Kernels[index];
            foreach (Value value in kernel.Reads.Append(kernel.Output))
            {
                Locate(value).Buffer.Touch(index);
            }

            rows[index]?.Touch(index);
        }

        foreach (Port output in network.Graph.Outputs)
        {
            Locate(output.Value).Buffer.Touch(network.Kernels.Length);
        }
    }

    /// <summary>Says which values are in use where most are.</summary>
    private LayerException TooMuchAtOnce(long length)
    {
        var all = buffers.Select(b => (Buffer: b.Value, Text: b.Key.Producer is { } node ? $"{node.Operator} ({b.Key})" : $"the {network.Graph.Inputs.First(input => input.Value == b.Key).Name} ({b.Key})")).ToList();
        var fullest = Enumerable.Range(0, network.Kernels.Length)
            .Select(kernel => all.Where(value => value.Buffer.FirstUse <= kernel && kernel <= value.Buffer.LastUse).ToList())
            .OrderByDescending(values => values.Sum(value => (long)value.Buffer.Length))
            .First();
        const int most = 6;
        string named = string.Join(", ", fullest.OrderByDescending(value => value.Buffer.Length).Take(most).Select(value => value.Text));
        string others = fullest.Count > most ? $" and {fullest.Count - most} more" : "";
        return new(RuleIds.TooLarge, null, $"the results of {named}{others} are in use at once and take {fullest.Sum(value => (long)value.Buffer.Length)} elements, the workspace {length}; {ArenaLayout.MostElements} are possible");
    }

    private ImmutableArray<Location?> LocateInputs()
    {
        var read = new HashSet<Value>(network.Kernels.SelectMany(kernel => kernel.Reads).Concat(network.Graph.Outputs.Select(output => network.Stored(output.Value))));
        return [.. network.Graph.Inputs.Select(input => read.Contains(input.Value) ? Locate(input.Value) : null)];
    }

    private Location Locate(Value value)
    {
        Value stored = network.Stored(value);
        Shape map = network.MapOf(stored);
        if (parts.TryGetValue(stored, out var part))
        {
            Location whole = Locate(part.Whole);
            return whole.Part(part.From, map);
        }

        if (!buffers.TryGetValue(stored, out MapBuffer? buffer))
        {
            buffers[stored] = buffer = new(map);
        }

        return new(buffer, Steps.None, map);
    }
}
