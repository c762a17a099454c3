using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Generator.Tests.Differential;

/// <summary>ILGPU's CPU accelerator, or what stands in for it, with groups of few threads: barriers among them are quick.</summary>
internal sealed class SmallDevice : IDisposable
{
    /// <summary>Threads of a group.</summary>
    public const int GroupSize = 4;

    private readonly Context context = Context.Create(builder => builder.EnableAlgorithms().CPU(new CPUDevice(2, GroupSize / 2, 1)));

    public SmallDevice() => Accelerator = context.CreateCPUAccelerator(0);

    public Accelerator Accelerator { get; }

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }
}
