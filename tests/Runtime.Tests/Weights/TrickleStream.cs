namespace NetGen.Tests;

/// <summary>Bytes as a network gives them: forward only, and a few at a time.</summary>
internal class TrickleStream(byte[] bytes, int most = 7) : Stream
{
    private int _position;

    /// <summary>Whether somebody closed it.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether reads that are awaited come later, on another thread.</summary>
    public bool Yields { get; init; }

    /// <summary>Is called before each read.</summary>
    public Action OnRead { get; init; } = () => { };

    public override bool CanRead => !IsClosed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        OnRead();
        int count = Math.Min(Math.Min(buffer.Length, most), bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Yields) await Task.Yield();
        return Read(buffer.Span);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
