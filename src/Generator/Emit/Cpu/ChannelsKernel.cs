using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>A slice of channels is read where it lies.</summary>
internal sealed class ChannelsKernel : CpuKernel<Channels>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Channels channels, PackedWeights packed) => [];
}
