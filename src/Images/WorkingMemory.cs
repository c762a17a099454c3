using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Images;

/// <summary>Elements whose values are arbitrary, given back when disposed: small ones to the pool of arrays, large ones to the system, so that a large picture leaves nothing behind.</summary>
internal readonly unsafe ref struct WorkingMemory<T>
    where T : unmanaged
{
    // What a photograph of a million pixels takes: from there on, pages of the system cost little beside the pixels.
    private const int LargestPooled = 1 << 22;

    private readonly int length;
    private readonly T[]? pooled;
    private readonly T* own;

    /// <param name="length">Elements.</param>
    /// <exception cref="OutOfMemoryException">There is not so much memory.</exception>
    public WorkingMemory(long length)
    {
        this.length = checked((int)length);
        if (length * Unsafe.SizeOf<T>() <= LargestPooled)
        {
            pooled = ArrayPool<T>.Shared.Rent(this.length);
        }
        else
        {
            own = (T*)NativeMemory.Alloc((nuint)length, (nuint)Unsafe.SizeOf<T>());
        }
    }

    public Span<T> Span => pooled is null ? new Span<T>(own, length) : pooled.AsSpan(0, length);

    public void Dispose()
    {
        if (pooled is null)
        {
            NativeMemory.Free(own);
        }
        else
        {
            ArrayPool<T>.Shared.Return(pooled);
        }
    }
}
