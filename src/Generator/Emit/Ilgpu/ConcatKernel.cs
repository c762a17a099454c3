using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the copies of a Concat: only for parts that could not be computed in their place.</summary>
internal sealed class ConcatKernel : GpuKernel<Concat>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Concat concat, IlgpuEmission emission)
    {
        int channel = planned.Output.Channel;
        foreach (Location part in planned.Inputs)
        {
            var target = new Location(planned.Output.Buffer, channel, part.Map);
            channel += part.Map.Channels;
            if (part != target)
            {
                yield return MovementKernel.MakeCopy(planned, emission, emission.Read(part), GpuTensor.InArena(target));
            }
        }
    }
}
