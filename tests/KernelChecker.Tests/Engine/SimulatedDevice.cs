using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace ILGPU.Checker.Tests;

/// <summary>An accelerator with groups of up to 256 threads in warps of 8.</summary>
public sealed class SimulatedDevice : IDisposable
{
    private readonly Context context = Context.Create(builder => builder.CPU(new CPUDevice(8, 32, 1)));

    public SimulatedDevice()
    {
        Accelerator = context.GetPreferredDevice(preferCPU: true).CreateAccelerator(context);
        Stream = Accelerator.CreateStream();
    }

    public static TheoryData<string> Schedules => ["ascending", "descending", "shuffled 1", "shuffled 2"];

    public Accelerator Accelerator { get; }

    public AcceleratorStream Stream { get; }

    public static Schedule Schedule(string name) => name switch
    {
        "ascending" => Checker.Schedule.Ascending,
        "descending" => Checker.Schedule.Descending,
        _ => Checker.Schedule.Shuffled(name[^1]),
    };

    public MemoryBuffer1D<float, Stride1D.Dense> Floats(params float[] values) => Accelerator.Allocate1D(Stream, values);

    public MemoryBuffer1D<float, Stride1D.Dense> Floats(int count) => Accelerator.Allocate1D<float>(count);

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }
}
