using System.Reflection;

namespace NetGen;

/// <summary>Where a safetensors file comes from. A path, an array of bytes and a stream become one by themselves: <c>Net.Load("net.safetensors")</c>, <c>Net.Load(stream)</c>.</summary>
/// <remarks>Nothing is opened before it is loaded from, and what a load opened it closes. A source serves one load at a time.</remarks>
public abstract class WeightsSource
{
    private protected WeightsSource(string name) => Name = name;

    /// <summary>What messages call it: a file's path.</summary>
    public string Name { get; }

    /// <summary>A path is a <see cref="File(string)"/>.</summary>
    /// <param name="path">The file.</param>
    public static implicit operator WeightsSource(string path) => File(path);

    /// <summary>An array is <see cref="Bytes"/>.</summary>
    /// <param name="bytes">The file's bytes.</param>
    public static implicit operator WeightsSource(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Bytes(bytes);
    }

    /// <summary>A stream is a <see cref="Stream(System.IO.Stream)"/>.</summary>
    /// <param name="stream">The stream.</param>
    public static implicit operator WeightsSource(Stream stream) => Stream(stream);

    /// <summary>A file.</summary>
    /// <param name="path">Its path. What cannot seek, such as a pipe, is read forward.</param>
    public static WeightsSource File(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileSource(path);
    }

    /// <summary>A stream, from its position to its end. It stays the caller's, and open.</summary>
    /// <remarks>
    /// One that cannot seek is read forward, in the order of the file, without a copy of the file in memory; so is one from which more comes than its length says. Loads that are awaited
    /// read it only by <see cref="System.IO.Stream.ReadAsync(Memory{byte}, CancellationToken)"/>.
    /// </remarks>
    /// <param name="stream">The stream.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public static WeightsSource Stream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead) throw new ArgumentException("The stream cannot be read: it is closed, or for writing only.", nameof(stream));
        return new StreamSource("the stream", () => new StreamBytes(stream, isOwned: false));
    }

    /// <summary>Bytes in memory; they are not copied.</summary>
    /// <param name="bytes">The whole file.</param>
    public static WeightsSource Bytes(ReadOnlyMemory<byte> bytes) => new StreamSource("the bytes", () => new StreamBytes(new PinnedMemoryStream(bytes), isOwned: true));

    /// <summary>An embedded resource.</summary>
    /// <param name="assembly">What it is embedded in.</param>
    /// <param name="name">Its name: <c>LogicalName</c> of the <c>EmbeddedResource</c>, else the root namespace, the folders and the file joined by dots.</param>
    /// <exception cref="FileNotFoundException">There is no such resource; the message gives the nearest names.</exception>
    public static WeightsSource Resource(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(name);
        string text = $"resource {name} of {assembly.GetName().Name}";
        // The name is known to be wrong already; the load may come much later.
        return assembly.GetManifestResourceInfo(name) is not null
            ? new StreamSource(text, () => new StreamBytes(assembly.GetManifestResourceStream(name)!, isOwned: true))
            : throw new FileNotFoundException($"There is no {text}. {NearestNames.Nearest(name, assembly.GetManifestResourceNames())}", name);
    }

    /// <summary>Where the file is; null where there is none.</summary>
    internal virtual string? FilePath => null;

    /// <summary>Opens it for one load.</summary>
    /// <param name="isAsync">Whether reads will be awaited.</param>
    internal abstract SourceBytes Open(bool isAsync);
}
