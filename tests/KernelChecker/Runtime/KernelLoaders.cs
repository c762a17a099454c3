using ILGPU.Checker;

namespace ILGPU.Runtime;

/// <summary>Makes kernels launchable. ILGPU takes up to 14 arguments; emitted kernels take one structure, so 4 are enough here.</summary>
public static class KernelLoaders
{
    public static Action<AcceleratorStream, KernelConfig, T1> LoadKernel<T1>(this Accelerator accelerator, Action<T1> action)
        where T1 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        var steps = SteppedKernel.Of<Func<KernelFrame, T1, bool>>(action);
        return (stream, config, arg1) => kernel.Launch(stream, config, frame => steps(frame, arg1), arg1);
    }

    public static Action<KernelConfig, T1> LoadStreamKernel<T1>(this Accelerator accelerator, Action<T1> action)
        where T1 : struct
    {
        var launch = accelerator.LoadKernel(action);
        return (config, arg1) => launch(accelerator.DefaultStream, config, arg1);
    }

    public static Action<AcceleratorStream, TIndex, T1> LoadAutoGroupedKernel<TIndex, T1>(this Accelerator accelerator, Action<TIndex, T1> action)
        where TIndex : struct, IIndex
        where T1 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        return (stream, extent, arg1) => kernel.Launch(stream, extent, index => action(index, arg1), arg1);
    }

    public static Action<TIndex, T1> LoadAutoGroupedStreamKernel<TIndex, T1>(this Accelerator accelerator, Action<TIndex, T1> action)
        where TIndex : struct, IIndex
        where T1 : struct
    {
        var launch = accelerator.LoadAutoGroupedKernel(action);
        return (extent, arg1) => launch(accelerator.DefaultStream, extent, arg1);
    }

    public static Action<AcceleratorStream, KernelConfig, T1, T2> LoadKernel<T1, T2>(this Accelerator accelerator, Action<T1, T2> action)
        where T1 : struct
        where T2 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        var steps = SteppedKernel.Of<Func<KernelFrame, T1, T2, bool>>(action);
        return (stream, config, arg1, arg2) => kernel.Launch(stream, config, frame => steps(frame, arg1, arg2), arg1, arg2);
    }

    public static Action<KernelConfig, T1, T2> LoadStreamKernel<T1, T2>(this Accelerator accelerator, Action<T1, T2> action)
        where T1 : struct
        where T2 : struct
    {
        var launch = accelerator.LoadKernel(action);
        return (config, arg1, arg2) => launch(accelerator.DefaultStream, config, arg1, arg2);
    }

    public static Action<AcceleratorStream, TIndex, T1, T2> LoadAutoGroupedKernel<TIndex, T1, T2>(this Accelerator accelerator, Action<TIndex, T1, T2> action)
        where TIndex : struct, IIndex
        where T1 : struct
        where T2 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        return (stream, extent, arg1, arg2) => kernel.Launch(stream, extent, index => action(index, arg1, arg2), arg1, arg2);
    }

    public static Action<TIndex, T1, T2> LoadAutoGroupedStreamKernel<TIndex, T1, T2>(this Accelerator accelerator, Action<TIndex, T1, T2> action)
        where TIndex : struct, IIndex
        where T1 : struct
        where T2 : struct
    {
        var launch = accelerator.LoadAutoGroupedKernel(action);
        return (extent, arg1, arg2) => launch(accelerator.DefaultStream, extent, arg1, arg2);
    }

    public static Action<AcceleratorStream, KernelConfig, T1, T2, T3> LoadKernel<T1, T2, T3>(this Accelerator accelerator, Action<T1, T2, T3> action)
        where T1 : struct
        where T2 : struct
        where T3 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        var steps = SteppedKernel.Of<Func<KernelFrame, T1, T2, T3, bool>>(action);
        return (stream, config, arg1, arg2, arg3) => kernel.Launch(stream, config, frame => steps(frame, arg1, arg2, arg3), arg1, arg2, arg3);
    }

    public static Action<KernelConfig, T1, T2, T3> LoadStreamKernel<T1, T2, T3>(this Accelerator accelerator, Action<T1, T2, T3> action)
        where T1 : struct
        where T2 : struct
        where T3 : struct
    {
        var launch = accelerator.LoadKernel(action);
        return (config, arg1, arg2, arg3) => launch(accelerator.DefaultStream, config, arg1, arg2, arg3);
    }

    public static Action<AcceleratorStream, TIndex, T1, T2, T3> LoadAutoGroupedKernel<TIndex, T1, T2, T3>(this Accelerator accelerator, Action<TIndex, T1, T2, T3> action)
        where TIndex : struct, IIndex
        where T1 : struct
        where T2 : struct
        where T3 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        return (stream, extent, arg1, arg2, arg3) => kernel.Launch(stream, extent, index => action(index, arg1, arg2, arg3), arg1, arg2, arg3);
    }

    public static Action<TIndex, T1, T2, T3> LoadAutoGroupedStreamKernel<TIndex, T1, T2, T3>(this Accelerator accelerator, Action<TIndex, T1, T2, T3> action)
        where TIndex : struct, IIndex
        where T1 : struct
        where T2 : struct
        where T3 : struct
    {
        var launch = accelerator.LoadAutoGroupedKernel(action);
        return (extent, arg1, arg2, arg3) => launch(accelerator.DefaultStream, extent, arg1, arg2, arg3);
    }

    public static Action<AcceleratorStream, KernelConfig, T1, T2, T3, T4> LoadKernel<T1, T2, T3, T4>(this Accelerator accelerator, Action<T1, T2, T3, T4> action)
        where T1 : struct
        where T2 : struct
        where T3 : struct
        where T4 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        var steps = SteppedKernel.Of<Func<KernelFrame, T1, T2, T3, T4, bool>>(action);
        return (stream, config, arg1, arg2, arg3, arg4) => kernel.Launch(stream, config, frame => steps(frame, arg1, arg2, arg3, arg4), arg1, arg2, arg3, arg4);
    }

    public static Action<KernelConfig, T1, T2, T3, T4> LoadStreamKernel<T1, T2, T3, T4>(this Accelerator accelerator, Action<T1, T2, T3, T4> action)
        where T1 : struct
        where T2 : struct
        where T3 : struct
        where T4 : struct
    {
        var launch = accelerator.LoadKernel(action);
        return (config, arg1, arg2, arg3, arg4) => launch(accelerator.DefaultStream, config, arg1, arg2, arg3, arg4);
    }

    public static Action<AcceleratorStream, TIndex, T1, T2, T3, T4> LoadAutoGroupedKernel<TIndex, T1, T2, T3, T4>(this Accelerator accelerator, Action<TIndex, T1, T2, T3, T4> action)
        where TIndex : struct, IIndex
        where T1 : struct
        where T2 : struct
        where T3 : struct
        where T4 : struct
    {
        var kernel = new LoadedKernel(accelerator, action);
        return (stream, extent, arg1, arg2, arg3, arg4) => kernel.Launch(stream, extent, index => action(index, arg1, arg2, arg3, arg4), arg1, arg2, arg3, arg4);
    }

    public static Action<TIndex, T1, T2, T3, T4> LoadAutoGroupedStreamKernel<TIndex, T1, T2, T3, T4>(this Accelerator accelerator, Action<TIndex, T1, T2, T3, T4> action)
        where TIndex : struct, IIndex
        where T1 : struct
        where T2 : struct
        where T3 : struct
        where T4 : struct
    {
        var launch = accelerator.LoadAutoGroupedKernel(action);
        return (extent, arg1, arg2, arg3, arg4) => launch(accelerator.DefaultStream, extent, arg1, arg2, arg3, arg4);
    }
}
