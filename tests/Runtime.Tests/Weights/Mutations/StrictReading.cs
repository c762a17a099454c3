using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Numerics;
using System.Text.Json;
using System.Text.Unicode;

namespace NetGen.Tests;

/// <summary>What a safetensors file holds, read in the plainest way from its bytes in memory: no code and no order of checks in common with the reader under test.</summary>
internal sealed record StrictReading(IReadOnlyList<StrictReading.Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Bits of an element (<c>enum Dtype</c> of the reference implementation, huggingface/safetensors, safetensors/src/tensor.rs).</summary>
    public static readonly FrozenDictionary<string, int> Bits = new (int Bits, string[] Types)[]
    {
        (4, ["F4"]),
        (6, ["F6_E2M3", "F6_E3M2"]),
        (8, ["BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ"]),
        (16, ["I16", "U16", "F16", "BF16"]),
        (32, ["I32", "U32", "F32"]),
        (64, ["C64", "F64", "I64", "U64"]),
    }.SelectMany(size => size.Types.Select(type => (type, size.Bits))).ToFrozenDictionary(pair => pair.type, pair => pair.Bits);

    internal sealed record Tensor(string Name, string DType, long[] Shape, byte[] Bytes)
    {
        /// <summary>Its elements as the bits of float32; null where they are of another kind of number, or round to beyond float32.</summary>
        public uint[]? Floats => DType switch
        {
            "F32" => [.. Bytes.Chunk(4).Select(b => BinaryPrimitives.ReadUInt32LittleEndian(b))],
            "BF16" => [.. Bytes.Chunk(2).Select(b => (uint)BinaryPrimitives.ReadUInt16LittleEndian(b) << 16)],
            "F16" => [.. Bytes.Chunk(2).Select(b => Widen(BinaryPrimitives.ReadUInt16LittleEndian(b)))],
            "F64" when Bytes.Chunk(8).Select(b => BinaryPrimitives.ReadDoubleLittleEndian(b)).ToArray() is var doubles
                && !doubles.Any(d => Math.Abs(d) >= 3.4028235677973366e38 && double.IsFinite(d)) => [.. doubles.Select(d => BitConverter.SingleToUInt32Bits((float)d))],
            _ => null,
        };

        private static uint Widen(uint half)
        {
            uint sign = half >> 15 << 31, exponent = half >> 10 & 31, mantissa = half & 1023;
            return sign | exponent switch
            {
                31 => 0x7f800000 | mantissa << 13,
                0 => BitConverter.SingleToUInt32Bits(MathF.ScaleB(mantissa, -24)),
                _ => exponent + 112 << 23 | mantissa << 13,
            };
        }
    }

    /// <summary>The file, or null where it is not sound.</summary>
    public static StrictReading? Of(byte[] file)
    {
        if (file.Length < 8) return null;
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        if (length > (ulong)(file.Length - 8)) return null;
        byte[] header = file[8..(8 + (int)length)], data = file[(8 + (int)length)..];
        if (header is not [(byte)'{', ..] || !Utf8.IsValid(header)) return null;
        try
        {
            using JsonDocument json = JsonDocument.Parse(header);
            return Of(json.RootElement, data);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair where text is asked for
        }
    }

    private static StrictReading? Of(JsonElement root, byte[] data)
    {
        if (Members(root) is not { } entries) return null;
        var metadata = new Dictionary<string, string>();
        List<(Tensor Tensor, int Begin, int End)> tensors = [];
        foreach ((string name, JsonElement entry) in entries)
        {
            if (name == "__metadata__" && entry.ValueKind == JsonValueKind.Null) continue;
            if (Members(entry) is not { } members) return null;
            if (name == "__metadata__")
            {
                if (members.Exists(member => member.Value.ValueKind != JsonValueKind.String)) return null;
                metadata = members.ToDictionary(member => member.Name, member => member.Value.GetString()!);
                continue;
            }

            JsonElement dtype = Find("dtype");
            if (dtype.ValueKind != JsonValueKind.String || !Bits.TryGetValue(dtype.GetString()!, out int bits)) return null;
            if (Sizes(Find("shape")) is not { } shape || Sizes(Find("data_offsets")) is not [var begin, var end] || begin > end || end > data.Length) return null;
            // No product on the way may leave 63 bits, whatever it is multiplied by next.
            BigInteger size = 1;
            foreach (long factor in (long[])[.. shape, bits])
            {
                size *= factor;
                if (size > long.MaxValue) return null;
            }
            if (size != (BigInteger)(end - begin) * 8) return null;
            tensors.Add((new(name, dtype.GetString()!, shape, data[(int)begin..(int)end]), (int)begin, (int)end));

            JsonElement Find(string key) => members.Find(member => member.Name == key).Value;
        }

        // Every byte has one owner, and a tensor of no bytes lies between two others.
        int[] owners = new int[data.Length];
        foreach (var (_, begin, end) in tensors)
        {
            for (int i = begin; i < end; i++) owners[i]++;
            if (begin == end && tensors.Exists(other => other.Begin < begin && begin < other.End)) return null;
        }
        return Array.TrueForAll(owners, n => n == 1) ? new([.. tensors.Select(t => t.Tensor)], metadata) : null;
    }

    /// <summary>The members of an object; null where it is none, or has one twice.</summary>
    private static List<(string Name, JsonElement Value)>? Members(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        List<(string Name, JsonElement Value)> members = [.. element.EnumerateObject().Select(member => (member.Name, member.Value))];
        return members.DistinctBy(member => member.Name).Count() == members.Count ? members : null;
    }

    private static long[]? Sizes(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array) return null;
        List<long> sizes = [];
        foreach (JsonElement size in element.EnumerateArray())
        {
            // Digits alone: 2.0, 2e0 and -0 are no sizes.
            if (size.ValueKind != JsonValueKind.Number || size.GetRawText() is not { } text || !text.All(char.IsAsciiDigit) || !long.TryParse(text, out long value)) return null;
            sizes.Add(value);
        }
        return [.. sizes];
    }
}
