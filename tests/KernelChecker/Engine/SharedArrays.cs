using System.Runtime.CompilerServices;

namespace ILGPU.Checker;

/// <summary>The shared memory of the group that is running. Groups run one after the other and so can use the same, poisoned anew.</summary>
internal sealed class SharedArrays(int limit)
{
    private readonly List<Storage> arrays = [];
    private long bytes;

    public void BeginGroup() => arrays.ForEach(array => array.FillWithPoison());

    /// <summary>The memory of the thread's next allocation: the same for each thread of the group.</summary>
    public Storage Allocate<T>(Lane lane, int length)
        where T : unmanaged
    {
        int at = lane.SharedAllocations++;
        if (length < 1)
            lane.Fail(Misuse.SharedMemory, $"allocates {length} elements of shared memory.");
        long size = (long)length * Unsafe.SizeOf<T>();
        if (at == arrays.Count)
        {
            bytes += size;
            if (bytes > limit)
                lane.Fail(Misuse.SharedMemory, $"needs {bytes} bytes of shared memory; the device has {limit} for a group.");
            var added = new Storage(lane.Engine.Watch, MemorySpace.Shared, $"shared {typeof(T).Name} array {at}", Unsafe.SizeOf<T>(), size);
            added.Track(lane.Engine.Checking == Checking.Full);
            arrays.Add(added);
        }
        if (arrays[at].Length != size || arrays[at].ElementSize != Unsafe.SizeOf<T>())
            lane.Fail(Misuse.SharedMemory, $"allocates {length} {typeof(T).Name}s where another thread has allocated the {arrays[at]}.");
        return arrays[at];
    }
}
