namespace NetGen;

/// <summary>A file by its path.</summary>
/// <param name="path">The path.</param>
/// <param name="open">How it is opened, with these options: as the system does unless a test stands in for it.</param>
internal sealed class FileSource(string path, Func<string, FileStreamOptions, FileStream> open) : WeightsSource(path)
{
    public FileSource(string path)
        : this(path, static (path, options) => new FileStream(path, options))
    {
    }

    internal override string? FilePath => Name;

    internal override SourceBytes Open(bool isAsync)
    {
        try
        {
            FileStream file = open(Name, new() { BufferSize = 0, Options = isAsync ? FileOptions.Asynchronous : FileOptions.None });
            return file.CanSeek ? new FileBytes(file) : new StreamBytes(file, isOwned: true);
        }
        catch (UnauthorizedAccessException e)
        {
            // The system has one answer for both.
            throw new WeightsException(Name, [Directory.Exists(Name) ? "it is a directory, and must be a file" : "this user is not permitted to read it"], e);
        }
    }
}
