namespace NetGen;

/// <summary>What a stream gives from its position on.</summary>
internal sealed class StreamBytes : SourceBytes
{
    private readonly Stream _stream;
    private readonly bool _isOwned;
    private readonly long _start;

    /// <param name="stream">The stream.</param>
    /// <param name="isOwned">Whether it is closed with this object.</param>
    public StreamBytes(Stream stream, bool isOwned)
    {
        _stream = stream;
        _isOwned = isOwned;
        if (!stream.CanSeek) return;
        _start = stream.Position;
        Length = Math.Max(0, stream.Length - _start);
    }

    public override bool AreCallers => !_isOwned;

    public override string Nothing => _start == 0 ? base.Nothing : $"it is at its end ({_start} of {_stream.Length} bytes): set its Position to 0";

    public override void Dispose()
    {
        if (_isOwned) _stream.Dispose();
    }

    protected override int Read(Span<byte> into, long position)
    {
        Seek(position);
        return _stream.Read(into);
    }

    protected override ValueTask<int> ReadAsync(Memory<byte> into, long position, CancellationToken cancellationToken)
    {
        Seek(position);
        return _stream.ReadAsync(into, cancellationToken);
    }

    private void Seek(long position)
    {
        // One that cannot seek is there already: its bytes are asked for one after the other.
        if (_stream.CanSeek) _stream.Position = _start + position;
    }
}
