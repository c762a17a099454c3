using System.Buffers.Binary;
using System.Text;

namespace NetGen.Tests;

/// <summary>A file in a folder of its own that goes away with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    /// <param name="parent">Where the folder is made.</param>
    public TemporaryFile(string? parent = null)
    {
        Folder = parent is null ? Directory.CreateTempSubdirectory("netgen-").FullName : Directory.CreateDirectory(System.IO.Path.Combine(parent, $"netgen-{Guid.NewGuid():N}")).FullName;
        Path = System.IO.Path.Combine(Folder, "weights.safetensors");
    }

    public string Folder { get; }

    public string Path { get; }

    public static TemporaryFile Of(ReadOnlySpan<byte> bytes)
    {
        var file = new TemporaryFile();
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }

    /// <summary>A safetensors file made by hand, sound or not.</summary>
    public static TemporaryFile Of(string header, params byte[] data) => Of(Bytes(header, data));

    public static byte[] Bytes(string header, params byte[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. data];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
