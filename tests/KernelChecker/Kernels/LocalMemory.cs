using System.Runtime.CompilerServices;
using ILGPU.Checker;
using ILGPU.Runtime;

namespace ILGPU;

/// <summary>Memory of a thread's own.</summary>
public static class LocalMemory
{
    public static ArrayView<T> Allocate<T>(int extent)
        where T : unmanaged
    {
        var lane = Lane.Current;
        return new(new Storage(lane.Engine.Watch, MemorySpace.Local, $"local {typeof(T).Name} array", Unsafe.SizeOf<T>(), (long)extent * Unsafe.SizeOf<T>()), 0, extent);
    }

    public static ArrayView1D<T, Stride1D.Dense> Allocate1D<T>(Index1D extent)
        where T : unmanaged =>
        Allocate<T>(extent.X);
}
