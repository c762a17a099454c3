using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace NetGen.Tests;

/// <summary>A safetensors file on its way: first its tensors, then the text of its header, then its bytes. Each can be mutated before the next is made of it.</summary>
internal sealed class FileDraft
{
    /// <summary>The header's entries, in order; <c>__metadata__</c> is one of them.</summary>
    public List<TensorDraft> Tensors { get; } = [];

    public List<byte> Data { get; set; } = [];

    /// <summary>The header, once it is no longer what the tensors say.</summary>
    public List<byte>? Header { get; private set; }

    /// <summary>The length of the header as the file gives it, where that is not its length.</summary>
    public ulong? Length { get; set; }

    /// <summary>The whole file, once it is no longer what the header and the data say.</summary>
    public List<byte>? File { get; private set; }

    /// <summary>Writes the header; the tensors no longer count.</summary>
    public List<byte> ToHeader() => Header ??= [.. Encoding.UTF8.GetBytes($"{{{string.Join(',', Tensors)}}}")];

    /// <summary>Writes the header as this text.</summary>
    public void SetHeader(string text) => Header = [.. Encoding.UTF8.GetBytes(text)];

    /// <summary>Writes the file; header and data no longer count.</summary>
    public List<byte> ToFile()
    {
        if (File is null)
        {
            byte[] length = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(length, Length ?? (ulong)ToHeader().Count);
            File = [.. length, .. ToHeader(), .. Data];
        }
        return File;
    }
}

/// <summary>A tensor in the header, as numbers that need not make sense.</summary>
internal sealed class TensorDraft
{
    /// <summary>The name's text, without its quotes.</summary>
    public required string Name { get; set; }

    public string DType { get; set; } = "F32";

    public List<BigInteger> Shape { get; set; } = [];

    public BigInteger Begin { get; set; }

    public BigInteger End { get; set; }

    /// <summary>Which of its members are written, by their place in dtype, shape, data_offsets: some may be missing or there twice.</summary>
    public List<int> Members { get; set; } = [0, 1, 2];

    /// <summary>Members that are no tensor's, and the whole entry where <see cref="Members"/> is empty.</summary>
    public List<string> Others { get; set; } = [];

    public TensorDraft Copy() => new() { Name = Name, DType = DType, Shape = [.. Shape], Begin = Begin, End = End, Members = [.. Members], Others = [.. Others] };

    public override string ToString()
    {
        string[] members = [$"\"dtype\":\"{DType}\"", $"\"shape\":[{string.Join(',', Shape)}]", $"\"data_offsets\":[{Begin},{End}]"];
        return $"\"{Name}\":{{{string.Join(',', Members.Select(member => members[member]).Concat(Others))}}}";
    }
}
