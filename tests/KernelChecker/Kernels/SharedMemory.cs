using ILGPU.Checker;
using ILGPU.Runtime;

namespace ILGPU;

/// <summary>Memory that the threads of a group share.</summary>
public static class SharedMemory
{
    public static ArrayView<T> Allocate<T>(int extent)
        where T : unmanaged
    {
        var lane = Lane.Current;
        return new(lane.Engine.Shared.Allocate<T>(lane, extent), 0, extent);
    }

    public static ArrayView1D<T, Stride1D.Dense> Allocate1D<T>(Index1D extent)
        where T : unmanaged =>
        Allocate<T>(extent.X);
}
