using System.Buffers;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Floats that do not move, as the bytes that a stream may fill.</summary>
/// <param name="start">The first.</param>
/// <param name="length">How many there are: fewer than 2^29, so that their bytes can be counted in 32 bits.</param>
/// <param name="owner">The buffer that they are in; null where the caller keeps them where they are until the reads are done.</param>
internal sealed unsafe class FloatMemory(nint start, int length, AlignedBuffer? owner) : MemoryManager<byte>
{
    /// <summary>The floats.</summary>
    // Who awaits a read may be gone before who carries it out: what that has, this object or a span, must keep the memory.
    public Span<float> Floats => owner is null ? new((float*)start, length) : owner.Slice((float*)start - owner.Pointer, length);

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(Floats);

    public override MemoryHandle Pin(int elementIndex = 0) => new((byte*)start + elementIndex, pinnable: this);

    public override void Unpin() => GC.KeepAlive(owner);

    protected override void Dispose(bool disposing)
    {
    }
}
