using System.Buffers;

namespace NetGen;

/// <summary>Reads any memory, without a copy.</summary>
internal sealed unsafe class PinnedMemoryStream : UnmanagedMemoryStream
{
    private MemoryHandle _pin;

    public PinnedMemoryStream(ReadOnlyMemory<byte> bytes)
    {
        _pin = bytes.Pin();
        // Memory of no bytes may be nowhere; a stream must be somewhere.
        byte nowhere;
        Initialize(bytes.IsEmpty ? &nowhere : (byte*)_pin.Pointer, bytes.Length, bytes.Length, FileAccess.Read);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _pin.Dispose();
    }
}
