using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
#if ILGPU_STANDIN
using ILGPU.StandIn;
#endif

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// ILGPU's CPU accelerator, or what stands in for it, with groups of few threads: barriers among them are quick; a device whose groups have fewer than kernels are emitted for, which launches the
/// direct forms, and the others in smaller groups; and every GPU that ILGPU finds.
/// </summary>
internal sealed class SmallDevices : IDisposable
{
    /// <summary>Threads of a group.</summary>
    public const int GroupSize = 4;

    private readonly Context context = Context.Create(builder => builder.EnableAlgorithms().CPU(new CPUDevice(2, GroupSize / 2, 1)).OpenCL().Cuda());

    private readonly Accelerator smaller;

    public SmallDevices()
    {
        smaller = Smaller.CreateAccelerator(context);
        All = [.. context.Devices.Select(device => device.CreateAccelerator(context)), smaller];
    }

    public IReadOnlyList<Accelerator> All { get; }

#if ILGPU_STANDIN
    private static Device Smaller => new SimulatedGpu(GroupSize / 2);
#else
    private static Device Smaller => new CPUDevice(GroupSize / 2, 1, 1);
#endif

    /// <summary>The devices for one of many networks: every second is enough to try all kernels in their other forms.</summary>
    public IEnumerable<Accelerator> For(int index) => All.Where(device => device != smaller || index % 2 == 0);

    public void Dispose()
    {
        foreach (Accelerator accelerator in All)
        {
            accelerator.Dispose();
        }

        context.Dispose();
    }
}
