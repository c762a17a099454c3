using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Zeroed floats at a fixed address that is a multiple of 64 bytes, a cache line and the widest vector. For emitted code.</summary>
/// <remarks>
/// The memory is a pinned array of cache lines and not native memory: the collector zeroes, counts and frees it, a span from <see cref="Slice"/>
/// keeps it alive by itself (a span over native memory would dangle once its owner is finalized), and an array of lines reaches 128 GB where one of floats ends at 8 GB.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class AlignedBuffer
{
    /// <summary>Bytes to whose multiple <see cref="Pointer"/> is aligned.</summary>
    public const int Alignment = 64;

    /// <summary>Readable zeros past the end, in floats: a vector kernel may read on over the end of its last row.</summary>
    public const int Slack = 64;

    private readonly CacheLine[] _lines;
    private readonly nint _start;

    /// <summary>Allocates zeros.</summary>
    /// <param name="length">Floats, without the slack.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative or above 128 GB.</exception>
    /// <exception cref="OutOfMemoryException">There is not that much memory.</exception>
    public AlignedBuffer(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        // One line more than the data and the slack: the array itself is only aligned to 8 bytes.
        long lines = length / CacheLine.Floats + 1 + Slack / CacheLine.Floats + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lines, Array.MaxLength, nameof(length));

        Length = length;
        _lines = GC.AllocateArray<CacheLine>((int)lines, pinned: true);
        nint first = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_lines));
        _start = -first & (Alignment - 1);
        Pointer = (float*)(first + _start);
    }

    /// <summary>The first float. Valid while this object is reachable: who keeps the pointer keeps the object.</summary>
    public float* Pointer { get; }

    /// <summary>Floats, without the slack.</summary>
    public long Length { get; }

    /// <summary>A part of the buffer. The span keeps the memory alive.</summary>
    /// <param name="offset">Its first float.</param>
    /// <param name="length">Its floats.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside [0, <see cref="Length"/>).</exception>
    public Span<float> Slice(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);

        ref byte first = ref Unsafe.As<CacheLine, byte>(ref MemoryMarshal.GetArrayDataReference(_lines));
        ref byte start = ref Unsafe.AddByteOffset(ref first, _start + (nint)offset * sizeof(float));
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, float>(ref start), length);
    }

    [StructLayout(LayoutKind.Sequential, Size = Alignment)]
    private struct CacheLine
    {
        public const int Floats = Alignment / sizeof(float);
    }
}
