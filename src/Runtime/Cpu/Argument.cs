using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>One of the spans that a call is given, while it is pinned. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Argument
{
    private readonly byte* _start;

    /// <param name="start">Its first element; null for an empty span.</param>
    /// <param name="length">Elements.</param>
    public Argument(float* start, int length)
    {
        _start = (byte*)start;
        Length = length;
    }

    /// <param name="pixels">The first byte of pictures.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="format">How their pixels lie.</param>
    /// <param name="rowBytes">Bytes from a row to the next.</param>
    public Argument(byte* pixels, int length, PixelFormat format, int rowBytes)
    {
        _start = pixels;
        Length = length;
        Pixels = new(format, rowBytes);
    }

    /// <summary>Its first element.</summary>
    public float* Start => (float*)_start;

    /// <summary>Elements; of pictures, bytes.</summary>
    public int Length { get; }

    /// <summary>How the pixels of pictures lie; null for floats.</summary>
    internal PixelRows? Pixels { get; }

    private byte* End => _start + (Pixels is null ? (nint)Length * sizeof(float) : Length);

    /// <summary>Whether two of them have a byte in common.</summary>
    internal bool Overlaps(Argument other) => _start < other.End && other._start < End;

    /// <summary>Whether a byte of it lies in that memory.</summary>
    internal bool Overlaps(ReadOnlySpan<byte> memory) => new ReadOnlySpan<byte>(_start, checked((int)(End - _start))).Overlaps(memory);
}
