using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>The CPU accelerator, of ILGPU or of what stands in for it, with groups as small as the networks here are compiled for.</summary>
public sealed class Device : IDisposable
{
    private readonly Context context = Context.Create(builder => builder.EnableAlgorithms().CPU(new CPUDevice(2, 2, 1)));

    public Device() => Accelerator = context.CreateCPUAccelerator(0);

    public Accelerator Accelerator { get; }

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }
}
