using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace NetGen.Generator.Tests.Differential;

/// <summary>ILGPU's CPU accelerator, or what stands in for it, with groups of few threads: barriers among them are quick; and every GPU that ILGPU finds.</summary>
internal sealed class SmallDevices : IDisposable
{
    /// <summary>Threads of a group.</summary>
    public const int GroupSize = 4;

    private readonly Context context = Context.Create(builder => builder.EnableAlgorithms().CPU(new CPUDevice(2, GroupSize / 2, 1)).OpenCL().Cuda());

    public SmallDevices() => All = [.. context.Devices.Select(device => device.CreateAccelerator(context))];

    public IReadOnlyList<Accelerator> All { get; }

    public void Dispose()
    {
        foreach (Accelerator accelerator in All)
        {
            accelerator.Dispose();
        }

        context.Dispose();
    }
}
