using System.Reflection;
using System.Runtime.InteropServices;
using ILGPU.Runtime;
using NetGen.Cpu;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests;

/// <summary>A network with several inputs or outputs as if it had one of each (<see cref="BatchedPorts"/>); optional outputs are wanted.</summary>
internal sealed unsafe class ManyPorts<T>(T network) : NetworkInstance
    where T : ICompiledNetwork<T>
{
    private readonly CpuNetwork cpu = (CpuNetwork)typeof(T).GetField("__netgen", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(network)!;

    public override Weights Weights => network.Weights;

    public override void Refresh() => network.Refresh();

    public override float[] Forward(ReadOnlySpan<float> input)
    {
        int batch = input.Length / BatchedPorts.Length(T.Info.Inputs);
        float[] output = new float[batch * BatchedPorts.Length(T.Info.Outputs)];
        Forward(input, output, batch);
        return output;
    }

    public override float[] ForwardWithoutOptional(ReadOnlySpan<float> input) => Run(input, [.. T.Info.Outputs.Where(port => !port.IsOptional)], [], input.Length / BatchedPorts.Length(T.Info.Inputs));

    public override void Forward(ReadOnlySpan<float> input, Span<float> output, int batch) => Run(input, T.Info.Outputs, [], batch).CopyTo(output);

    private float[] Run(ReadOnlySpan<float> input, IReadOnlyList<PortInfo> wanted, Span<long> ticks, int batch)
    {
        float[][] inputs = BatchedPorts.Split(T.Info.Inputs, input, batch), outputs = BatchedPorts.Allocate(wanted, batch);
        GCHandle[] pins = [.. inputs.Concat(outputs).Select(values => GCHandle.Alloc(values, GCHandleType.Pinned))];
        Argument* x = stackalloc Argument[inputs.Length], y = stackalloc Argument[T.Info.Outputs.Count];
        for (int i = 0; i < inputs.Length; i++) x[i] = new((float*)pins[i].AddrOfPinnedObject(), inputs[i].Length);
        for (int i = 0; i < outputs.Length; i++) y[i] = new((float*)pins[inputs.Length + i].AddrOfPinnedObject(), outputs[i].Length);
        try
        {
            if (ticks.IsEmpty) cpu.Forward(x, y, batch);
            else cpu.Profile(x, y, ticks, batch);
        }
        finally
        {
            Array.ForEach(pins, pin => pin.Free());
        }

        return BatchedPorts.Join(wanted, outputs, batch);
    }

    public override void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch) => Run(input, T.Info.Outputs, ticks, batch).CopyTo(output);

    public override NetworkInstance Share() => new ManyPorts<T>(network.Share());

    public override GpuNetwork ToGpu(Accelerator accelerator) => ((IGpuCompiled)network).ToGpu(accelerator);
}
