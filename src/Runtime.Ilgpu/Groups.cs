using System.ComponentModel;
using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>The groups of threads that a device allows: what kernels are loaded for it, and in groups of which size they are launched. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Groups
{
    private readonly Accelerator _accelerator;

    /// <summary>Threads of the largest group: a power of two.</summary>
    private readonly int _most;

    /// <param name="accelerator">The device.</param>
    /// <param name="full">Threads of the largest group that the kernels are made for.</param>
    public Groups(Accelerator accelerator, int full)
    {
        _accelerator = accelerator;

        // The threads of a group are threads of the system on a CPU accelerator. They wait for each other at least once a group, which takes longer than what most of them do.
        _most = accelerator.AcceleratorType == AcceleratorType.CPU && accelerator.MaxNumThreadsPerGroup < full ? 1 : 1 << BitOperations.Log2((uint)accelerator.MaxNumThreadsPerGroup);
    }

    /// <summary>Whether groups may have so many threads.</summary>
    /// <param name="threads">A power of two.</param>
    public bool Allow(int threads) => threads <= _most;

    /// <summary>Compiles a kernel, if the device launches it.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="from">It is launched on devices that allow so many threads, a power of two, or more.</param>
    /// <param name="below">It is launched on devices that do not allow so many, a power of two.</param>
    /// <returns>The kernel, or null.</returns>
    public Action<AcceleratorStream, KernelConfig, GpuArguments>? Load(Action<GpuArguments> kernel, int from = 1, int below = int.MaxValue) =>
        Allow(from) && !Allow(below) ? _accelerator.LoadKernel(kernel) : null;

    /// <summary>As many groups as hold a thread for each of so many elements.</summary>
    /// <param name="elements">Elements; at least 1.</param>
    /// <param name="threads">Threads of a group; fewer where the device does not allow them.</param>
    public KernelConfig OfElements(long elements, int threads) => OfElements(elements, 1, 1, threads);

    /// <summary>As many groups as hold a thread for so many elements each, in each of so many layers.</summary>
    /// <param name="elements">Elements along x; at least 1.</param>
    /// <param name="each">Elements of a thread.</param>
    /// <param name="y">Groups along y.</param>
    /// <param name="threads">Threads of a group; fewer where the device does not allow them.</param>
    public KernelConfig OfElements(long elements, int each, int y, int threads)
    {
        int allowed = AtMost(threads);
        return OfTiles(elements, allowed * each, y, 1, allowed);
    }

    /// <summary>As many groups as hold a thread for so many elements each, in each of so many layers, all of them along x: devices allow fewer along y.</summary>
    /// <param name="elements">Elements; at least 1.</param>
    /// <param name="each">Elements of a thread.</param>
    /// <param name="layers">Layers.</param>
    /// <param name="threads">Threads of a group; fewer where the device does not allow them.</param>
    /// <exception cref="OverflowException">There would be 2^31 groups or more.</exception>
    public KernelConfig OfElements(long elements, int each, long layers, int threads)
    {
        int allowed = AtMost(threads);
        return OfTiles(elements, allowed * each, layers, allowed);
    }

    /// <summary>A group for each of so many lines of elements.</summary>
    /// <param name="lines">Lines.</param>
    /// <param name="threads">Threads that share a line; fewer where the device does not allow them.</param>
    public KernelConfig OfLines(long lines, int threads) => OfTiles(lines, 1, 1, 1, AtMost(threads));

    /// <summary>So many groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="threads">Threads of a group.</param>
    public static KernelConfig Of(int groups, int threads) => new(new Index3D(groups, 1, 1), new Index3D(threads, 1, 1));

    /// <summary>As many groups as cover so many elements, in each of y times z layers.</summary>
    /// <param name="elements">Elements along x; at least 1.</param>
    /// <param name="size">Elements of a group along x.</param>
    /// <param name="y">Groups along y.</param>
    /// <param name="z">Groups along z.</param>
    /// <param name="threads">Threads of a group.</param>
    public static KernelConfig OfTiles(long elements, int size, int y, int z, int threads) =>
        new(new Index3D((int)((elements + size - 1) / size), y, z), new Index3D(threads, 1, 1));

    /// <summary>As many groups as cover so many elements, in each of so many layers, all of them along x: devices allow fewer along y and z.</summary>
    /// <param name="elements">Elements; at least 1.</param>
    /// <param name="size">Elements of a group.</param>
    /// <param name="layers">Layers.</param>
    /// <param name="threads">Threads of a group.</param>
    /// <exception cref="OverflowException">There would be 2^31 groups or more.</exception>
    public static KernelConfig OfTiles(long elements, int size, long layers, int threads) =>
        new(new Index3D(checked((int)((elements + size - 1) / size * layers)), 1, 1), new Index3D(threads, 1, 1));

    private int AtMost(int threads) => Math.Min(threads, _most);
}
