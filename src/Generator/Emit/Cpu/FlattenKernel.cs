using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a Flatten whose order matters to what follows: channels last to channels first.</summary>
internal static class FlattenKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Location input = planned.Input;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", planned.Output);
        return emission.Method(planned, "Flatten", pointers, writer => writer.Line(
            $"Cpu::Layout.ToChannelsFirst({x}, {y}, {CpuEmission.Sizes(input)});"));
    }
}
