using System.Reflection;
using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>A kernel that is ready to be launched on an accelerator.</summary>
internal sealed class LoadedKernel
{
    private readonly Accelerator accelerator;
    private readonly string name;

    public LoadedKernel(Accelerator accelerator, Delegate kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        accelerator.VerifyUsable();
        this.accelerator = accelerator;
        name = $"{kernel.Method.DeclaringType!.Name}.{kernel.Method.Name}";
        // Lambdas without captures are methods of an object that has no fields.
        if (kernel.Target?.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is { Length: > 0 })
            throw new KernelMisuseException(Misuse.Argument, $"Kernel {name} captures variables or uses its object: a kernel must be a static method.");
        foreach (var parameter in kernel.Method.GetParameters())
            KernelArguments.Verify(parameter.ParameterType, name);
    }

    /// <summary>Launches groups of a given size.</summary>
    public void Launch(AcceleratorStream stream, KernelConfig config, Func<KernelFrame, bool> step, params ReadOnlySpan<object> arguments)
    {
        if (!config.IsValid)
            throw new ArgumentOutOfRangeException(nameof(config), $"Kernel {name} is launched with a grid of {config.GridDim} groups of {config.GroupDim} threads.");
        if (((IIndex)config.GroupDim).Size > accelerator.MaxNumThreadsPerGroup)
        {
            throw new ArgumentOutOfRangeException(
                nameof(config),
                $"Kernel {name} is launched with groups of {config.GroupDim} threads; {accelerator} allows {accelerator.MaxNumThreadsPerGroup}.");
        }
        if (config.SharedMemoryConfig.NumElements != 0)
            throw new NotSupportedException($"Kernel {name} asks for dynamic shared memory, which not every OpenCL device has.");
        Execute(stream, new Launch(name, config.GridDim, config.GroupDim, step, HasGroups: true), arguments);
    }

    /// <summary>Launches a thread for each index, in groups of the accelerator's choice.</summary>
    public void Launch<TIndex>(AcceleratorStream stream, TIndex extent, Action<TIndex> body, params ReadOnlySpan<object> arguments)
        where TIndex : struct, IIndex
    {
        long threads = IndexSpace.Verify(extent);
        int groupSize = (int)Math.Min(threads, accelerator.MaxNumThreadsPerGroup);
        int groups = checked((int)((threads + groupSize - 1) / groupSize));
        Execute(
            stream,
            new Launch(name, new Index3D(groups, 1, 1), new Index3D(groupSize, 1, 1), RunThread, HasGroups: false),
            arguments);

        bool RunThread(KernelFrame frame)
        {
            long thread = ((long)Grid.IdxX * groupSize) + Group.IdxX;
            if (thread < threads)
                body(IndexSpace.At(extent, thread));
            return false;
        }
    }

    private void Execute(AcceleratorStream stream, Launch launch, ReadOnlySpan<object> arguments)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ObjectDisposedException.ThrowIf(stream.IsDisposed, stream);
        accelerator.VerifyUsable();
        if (stream.Accelerator != accelerator)
            throw new ArgumentException($"Kernel {name} is launched on a stream of another accelerator.", nameof(stream));
        foreach (object argument in arguments)
        {
            foreach (var view in KernelArguments.Views(argument))
                Transfer.Verify(view, accelerator).Track(accelerator.Engine.Checking == Checking.Full);
        }
        accelerator.Launches.Add(new KernelLaunch(name, launch.Grid, launch.Group));
        accelerator.Engine.Execute(launch, stream);
    }
}
