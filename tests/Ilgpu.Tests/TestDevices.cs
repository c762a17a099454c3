using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace NetGen.Ilgpu.Tests;

/// <summary>What networks are tried on: CPU accelerators that a project chooses, and every GPU that ILGPU finds.</summary>
public sealed partial class TestDevices : IDisposable
{
    private readonly Context context = CreateContext();
    private readonly Dictionary<string, Accelerator> accelerators = [];

    /// <summary>What the devices are called here.</summary>
    public static IReadOnlyList<string> Names { get; } = FindNames();

    public Accelerator this[string name]
    {
        get
        {
            if (!accelerators.TryGetValue(name, out Accelerator? accelerator))
            {
                accelerator = Of(context).Single(device => device.Name == name).Device.CreateAccelerator(context);
                accelerators.Add(name, accelerator);
            }

            return accelerator;
        }
    }

    public void Dispose()
    {
        foreach (Accelerator accelerator in accelerators.Values)
        {
            accelerator.Dispose();
        }

        context.Dispose();
    }

    private static string[] FindNames()
    {
        using Context context = CreateContext();
        return [.. Of(context).Select(device => device.Name)];
    }

    /// <summary>Two devices of a kind have the same name: they are counted. Where there is no GPU, ILGPU offers a CPU accelerator of its own choice.</summary>
    private static IEnumerable<(string Name, Device Device)> Of(Context context) =>
        Cpus.Concat(context.Devices.Where(device => device.AcceleratorType != AcceleratorType.CPU)).Select((device, i) => ($"{device.AcceleratorType} {i}: {device.Name}", device));

    private static Context CreateContext() => Context.Create(builder => builder.OpenCL().Cuda().EnableAlgorithms());
}
