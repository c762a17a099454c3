using System.Collections.Immutable;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.IndexMaps;

namespace NetGen.Generator.Planning;

/// <summary>What a back end emits: kernels in order, and where in the arena each value lies.</summary>
/// <param name="Network">The network.</param>
/// <param name="Kernels">In the order they run.</param>
/// <param name="Inputs">Where each of the graph's inputs is brought; null where nothing reads it.</param>
/// <param name="Outputs">Where each of the graph's outputs is fetched.</param>
/// <param name="ArenaLength">Elements of the arena.</param>
internal sealed record Plan(FusedNetwork Network, ImmutableArray<PlannedKernel> Kernels, ImmutableArray<Location?> Inputs, ImmutableArray<Location> Outputs, long ArenaLength)
{
    /// <summary>Bytes of the arena.</summary>
    public long ArenaBytes => ArenaLength * sizeof(float);
}

/// <summary>A kernel and where it reads and writes.</summary>
/// <param name="Kernel">What it computes.</param>
/// <param name="Inputs">Where the anchor's inputs lie.</param>
/// <param name="Operands">Where the <see cref="Step.Operand"/> of each step lies.</param>
/// <param name="Output">Where the result goes.</param>
/// <param name="Scratch">Rows before pooling, where the kernel pools its own results; else null.</param>
/// <param name="Cleared">Buffers whose border must be made zero before this kernel, the first to write to them.</param>
internal sealed record PlannedKernel(
    Kernel Kernel,
    ImmutableArray<Location> Inputs,
    ImmutableDictionary<Value, Location> Operands,
    Location Output,
    Location? Scratch,
    ImmutableArray<MapBuffer> Cleared)
{
    public Location Input => Inputs[0];

    /// <summary>Where the inputs of a kernel that puts them one after the other lie and belong, of those that were not computed in their place.</summary>
    public IEnumerable<(Location Part, Location Place)> Copies
    {
        get
        {
            int axis = Kernel.Anchor.JoinedAxis!.Value, before = 0;
            foreach (Location part in Inputs)
            {
                Location place = Output.Part(Steps.Along(axis, before), part.Map);
                before += Steps.Of(part.Map)[axis];
                if (part != place)
                {
                    yield return (part, place);
                }
            }
        }
    }
}
