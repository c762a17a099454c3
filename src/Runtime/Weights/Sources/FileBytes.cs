namespace NetGen;

/// <summary>A file on a device that seeks.</summary>
/// <remarks>
/// Reading, not mapping: it copies once just the same, and a file that is cut short meanwhile is an exception and not a dead process.
/// Reads name their place, so that several threads may read tensors of one file.
/// </remarks>
internal sealed class FileBytes : SourceBytes
{
    private readonly FileStream _file;

    public FileBytes(FileStream file)
    {
        _file = file;
        Length = file.Length;
    }

    public override void Dispose() => _file.Dispose();

    protected override int Read(Span<byte> into, long position) => RandomAccess.Read(_file.SafeFileHandle, into, position);

    protected override ValueTask<int> ReadAsync(Memory<byte> into, long position, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(_file.SafeFileHandle, into, position, cancellationToken);
}
