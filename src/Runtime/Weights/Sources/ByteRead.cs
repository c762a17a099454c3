namespace NetGen;

/// <summary>A read that loading asks for, to be carried out at once or awaited: what reads files says what to read, and knows nothing of how.</summary>
/// <param name="into">Receives the bytes.</param>
/// <param name="position">The first byte's place in the source.</param>
internal sealed class ByteRead(Memory<byte> into, long position)
{
    /// <summary>Bytes that were read.</summary>
    public int Count { get; set; }

    /// <summary>Whether all were read; if not, the source has ended.</summary>
    public bool IsFull => Count == into.Length;

    /// <summary>Where the rest goes.</summary>
    public Memory<byte> Rest => into[Count..];

    /// <summary>The place of the next byte.</summary>
    public long Position => position + Count;
}
