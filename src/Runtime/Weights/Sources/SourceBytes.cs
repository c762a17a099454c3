namespace NetGen;

/// <summary>The bytes of a source while it is loaded from.</summary>
internal abstract class SourceBytes : IDisposable
{
    /// <summary>How many there are; null where they come one after the other and only the end tells.</summary>
    public long? Length { get; protected set; }

    /// <summary>Whether they are the caller's stream, which may permit only reads that are awaited.</summary>
    public virtual bool AreCallers => false;

    /// <summary>What is wrong where not one comes.</summary>
    public virtual string Nothing => "the file is empty";

    /// <summary>More come than there should be: a source that grows, or that counts what it has fetched so far. Only the end tells.</summary>
    public void DistrustLength() => Length = null;

    /// <summary>Reads until the request is met, or the bytes end.</summary>
    public void Fill(ByteRead read)
    {
        while (!read.IsFull)
        {
            int count = Read(read.Rest.Span, read.Position);
            if (count == 0) return;
            read.Count += count;
        }
    }

    /// <inheritdoc cref="Fill"/>
    public async ValueTask FillAsync(ByteRead read, CancellationToken cancellationToken)
    {
        while (!read.IsFull)
        {
            int count = await ReadAsync(read.Rest, read.Position, cancellationToken).ConfigureAwait(false);
            if (count == 0) return;
            read.Count += count;
        }
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Reads some bytes, and none only at the end.</summary>
    protected abstract int Read(Span<byte> into, long position);

    /// <inheritdoc cref="Read"/>
    protected abstract ValueTask<int> ReadAsync(Memory<byte> into, long position, CancellationToken cancellationToken);
}
