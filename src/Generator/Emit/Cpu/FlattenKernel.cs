using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a Flatten whose order matters to what follows: channels last to channels first.</summary>
internal sealed class FlattenKernel : CpuKernel<Flatten>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Flatten flatten, PackedWeights packed) =>
        [new("Flatten", $"Cpu::Layout.ToChannelsFirst(arena + {planned.Input.At()}, arena + {planned.Output.At()}, {LayoutCode.Sizes(planned.Input)});")];
}
