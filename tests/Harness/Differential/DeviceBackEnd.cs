using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Arena;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// A CPU accelerator with groups of few threads, among which barriers are quick; a device whose groups have fewer than kernels are emitted for, which launches the direct forms, and the others in
/// smaller groups; and every GPU that there is. All are ILGPU's, or the checker's where that is what a project references.
/// </summary>
internal sealed class DeviceBackEnd : IBackEnd
{
    /// <summary>Threads of a group.</summary>
    public const int GroupSize = 4;

    /// <summary>Devices may add in any order and approximate exponentials: of the largest output.</summary>
    private const double Error = 1e-4;

    private readonly Context context = Context.Create(builder => builder.EnableAlgorithms().CPU(new CPUDevice(2, GroupSize / 2, 1)).OpenCL().Cuda());

    private readonly Accelerator[] devices;
    private readonly Accelerator smaller;
    private int trials;

    public DeviceBackEnd()
    {
        devices = [.. context.Devices.Select(device => device.CreateAccelerator(context))];
        smaller = TestedBackEnd.DeviceOf(GroupSize / 2).CreateAccelerator(context);
    }

    private IEnumerable<Accelerator> All => devices.Append(smaller);

    public NetworkCompilation Target(NetworkCompilation project) => project.WithIlgpu(GroupSize);

    public IEnumerable<(string Name, float[] Output)> Run(NetworkInstance instance, float[] inputs, int batch)
    {
        foreach (Accelerator device in All)
        {
            using GpuNetwork gpu = instance.ToGpu(device);
            yield return (device.Name, BatchedPorts.Forward(gpu, inputs, batch));
        }
    }

    public string? Difference(Trial trial)
    {
        NetworkInstance instance = trial.Network.Create(trial.Weights);
        // Every second network is enough to try all kernels in their other forms.
        return (trials++ % 2 == 0 ? All : devices).Select(device => Difference(trial, instance, device)).FirstOrDefault(difference => difference is not null);
    }

    public void Dispose()
    {
        foreach (Accelerator device in All)
        {
            device.Dispose();
        }

        context.Dispose();
    }

    private static string? Difference(Trial trial, NetworkInstance instance, Accelerator device)
    {
        Closeness tolerance = trial.Tolerance with { Absolute = trial.Tolerance.Absolute + (Error * trial.Largest) };
        float[] found, one, without;
        try
        {
            using GpuNetwork gpu = instance.ToGpu(device);
            GpuArena.Watch(gpu, trial.Compiled.Lowered, GroupSize);
            found = BatchedPorts.Forward(gpu, trial.Batch, trial.Inputs.Length);
            one = BatchedPorts.Forward(gpu, trial.One, 1);
            without = trial.Compiled.Lowered.WithoutOptional is { } required ? ForwardWithoutOptional(trial, instance, device, required) : one;
        }
        catch (Exception error)
        {
            // What a kernel does that it must not is a difference like any other: the network is to be shown.
            return $"on {device.Name}, {error.GetType().Name}: {error.Message}";
        }

        return Trial.Prefixed($"on {device.Name}", tolerance.Difference(found, trial.Expected))
            ?? Trial.Prefixed($"on {device.Name} at batch 1", tolerance.Difference(one, trial.ExpectedOfOne))
            ?? Trial.Prefixed($"on {device.Name} without optional outputs", tolerance.Difference(without, trial.ExpectedOfOneWithoutOptional));
    }

    private static float[] ForwardWithoutOptional(Trial trial, NetworkInstance instance, Accelerator device, NetworkGraph required)
    {
        using GpuNetwork gpu = instance.ToGpu(device);
        GpuArena.Watch(gpu, required, GroupSize);
        return BatchedPorts.Forward(gpu, trial.One, 1, withOptional: false);
    }
}
