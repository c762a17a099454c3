namespace NetGen;

/// <summary>A file on a device that seeks.</summary>
/// <remarks>
/// Reading, not mapping: it copies once just the same, and a file that is cut short meanwhile is an exception and not a dead process.
/// Reads name their place, so that several threads may read tensors of one file.
/// </remarks>
internal sealed class FileBytes(FileStream file) : SourceBytes
{
    public override long? Length { get; } = file.Length;

    public override void Dispose() => file.Dispose();

    protected override int Read(Span<byte> into, long position) => RandomAccess.Read(file.SafeFileHandle, into, position);

    protected override ValueTask<int> ReadAsync(Memory<byte> into, long position, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(file.SafeFileHandle, into, position, cancellationToken);
}
