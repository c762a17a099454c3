using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a Flatten whose order matters to what follows: channels last to channels first.</summary>
internal static class FlattenKernel
{
    public static KernelCall Emit(PlannedKernel planned) =>
        new("Flatten", $"Cpu::Layout.ToChannelsFirst(arena + {planned.Input.At()}, arena + {planned.Output.At()}, {CpuEmission.Sizes(planned.Input)});");
}
