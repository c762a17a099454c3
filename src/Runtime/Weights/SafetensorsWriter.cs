using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen;

/// <summary>Writes float32 tensors as a safetensors file.</summary>
internal static class SafetensorsWriter
{
    // One write of the operating system takes less than 2 GB.
    private const int Chunk = 1 << 28;

    /// <summary>The elements of a tensor.</summary>
    public delegate ReadOnlySpan<float> Elements(int index);

    /// <summary>Writes a file beside the one that it then replaces.</summary>
    public static void Write(string path, IReadOnlyList<(string Name, IReadOnlyList<int> Shape)> tensors, Elements elements)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SafetensorsFile.RequireLittleEndian();
        Check(tensors, elements);
        byte[] header = Header(tensors, elements);

        string temporary = $"{path}.{Random.Shared.Next():x8}.tmp";
        try
        {
            using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            try
            {
                file.Write(header);
                for (int i = 0; i < tensors.Count; i++) Write(file, elements(i));
                file.Flush(flushToDisk: true); // or a power cut after the move could leave an empty file
                file.Close();
                File.Move(temporary, path, overwrite: true);
            }
            catch
            {
                file.Close();
                File.Delete(temporary);
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The caller knows of one file.
            string message = $"Cannot save '{path}': {e.Message.Replace(Path.GetFileName(temporary), Path.GetFileName(path))}";
            throw e switch
            {
                DirectoryNotFoundException => new DirectoryNotFoundException(message, e),
                UnauthorizedAccessException => new UnauthorizedAccessException(message, e),
                _ => new IOException(message, e) { HResult = e.HResult },
            };
        }
    }

    private static void Check(IReadOnlyList<(string Name, IReadOnlyList<int> Shape)> tensors, Elements elements)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int i = 0; i < tensors.Count; i++)
        {
            var (name, shape) = tensors[i];
            string? problem = name switch
            {
                null or "" => "has no name",
                ParameterRules.Reserved => "has a name that safetensors files reserve",
                _ when !names.Add(name) => "has a name that was used before",
                _ when shape.Any(size => size < 0) || shape.Aggregate(1L, Multiply) != elements(i).Length =>
                    $"has {elements(i).Length} elements, not those of its shape {MessageText.Shape(shape)}",
                _ => null,
            };
            if (problem is not null) throw new ArgumentException($"Tensor {i} ({MessageText.Quote(name)}) {problem}.", nameof(tensors));
        }
    }

    // Stays at -1, which is no tensor's length, once the product is above every span's.
    private static long Multiply(long product, int size) => product < 0 || product * size > int.MaxValue ? -1 : product * size;

    private static byte[] Header(IReadOnlyList<(string Name, IReadOnlyList<int> Shape)> tensors, Elements elements)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Advance(WriteLength(buffer.GetSpan(sizeof(ulong)), 0));
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(ParameterRules.Reserved);
            json.WriteString("format", "pt"); // names and layouts are PyTorch's; some readers insist on this entry
            json.WriteEndObject();
            long offset = 0;
            for (int i = 0; i < tensors.Count; i++)
            {
                json.WriteStartObject(tensors[i].Name);
                json.WriteString("dtype", SafetensorsTypes.F32);
                json.WriteStartArray("shape");
                foreach (int size in tensors[i].Shape) json.WriteNumberValue(size);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += elements(i).Length * (long)sizeof(float));
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        int padding = -buffer.WrittenCount & 7; // data starts on a multiple of 8 bytes
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);

        byte[] header = buffer.WrittenSpan.ToArray();
        WriteLength(header, header.Length - sizeof(ulong));
        return header;
    }

    private static int WriteLength(Span<byte> destination, int length)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, (ulong)length);
        return sizeof(ulong);
    }

    private static void Write(FileStream file, ReadOnlySpan<float> elements)
    {
        while (elements.Length > 0)
        {
            ReadOnlySpan<float> chunk = elements[..Math.Min(elements.Length, Chunk)];
            file.Write(MemoryMarshal.AsBytes(chunk));
            elements = elements[chunk.Length..];
        }
    }
}
