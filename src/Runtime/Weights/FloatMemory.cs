using System.Buffers;

namespace NetGen;

/// <summary>Floats that do not move, as the bytes that a stream may fill.</summary>
/// <param name="start">The first.</param>
/// <param name="length">How many there are: fewer than 2^29, so that their bytes can be counted in 32 bits.</param>
/// <param name="owner">What keeps them where they are; null where the caller does.</param>
internal sealed unsafe class FloatMemory(nint start, int length, object? owner) : MemoryManager<byte>
{
    /// <summary>The floats.</summary>
    public Span<float> Floats => new((float*)start, length);

    public override Span<byte> GetSpan() => new((byte*)start, checked(length * sizeof(float)));

    // A read that is still going on keeps this object, and so the memory.
    public override MemoryHandle Pin(int elementIndex = 0) => new((byte*)start + elementIndex, pinnable: this);

    public override void Unpin() => GC.KeepAlive(owner);

    protected override void Dispose(bool disposing)
    {
    }
}
