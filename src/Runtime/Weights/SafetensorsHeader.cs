using System.Text.Json;
using System.Text.Unicode;

namespace NetGen;

/// <summary>The JSON at the start of a safetensors file, read with suspicion: what is sound in it, and everything that is not.</summary>
internal sealed class SafetensorsHeader
{
    private readonly List<SafetensorsTensor> _tensors = [];
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly SafetensorsLayout _layout;
    private readonly long _start;

    private SafetensorsHeader(long start, long? length)
    {
        _start = start;
        _layout = new SafetensorsLayout(length);
    }

    /// <summary>The sound tensors, in the order of the header.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => _tensors;

    /// <summary>What the writer said of the file.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>Everything that is not sound.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Whether the whole header was understood, so that a name that is not in it is not in the file.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether tensors lie beyond the data.</summary>
    public bool IsTruncated => _layout.IsTruncated;

    /// <summary>A header that could not even be found.</summary>
    public static SafetensorsHeader Unreadable(string problem)
    {
        var header = new SafetensorsHeader(0, 0);
        header._problems.Add(problem);
        return header;
    }

    /// <summary>Reads a header.</summary>
    /// <param name="json">The header.</param>
    /// <param name="start">Where the data starts in the file.</param>
    /// <param name="length">Bytes of data; null where the source does not tell.</param>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json, long start, long? length)
    {
        var header = new SafetensorsHeader(start, length);
        try
        {
            header.Read(json);
        }
        catch (JsonException e)
        {
            header._problems.Add($"the header is not JSON: {MessageText.OnOneLine(e.Message)}");
        }
        if (header.IsComplete) header._problems.AddRange(header._layout.Problems());
        return header;
    }

    /// <summary>The tensors that the file names but describes wrongly: they are neither usable nor missing.</summary>
    public IEnumerable<string> Broken => _names.Except(_tensors.Select(tensor => tensor.Name)).Where(name => name != ParameterRules.Reserved);

    /// <summary>Bytes of data, to the end of the last tensor.</summary>
    public long DataLength => _layout.End;

    /// <summary>Where the data of the last tensor ends in the file.</summary>
    public long End => _start + DataLength;

    private void Read(ReadOnlySpan<byte> json)
    {
        // The reader looks only at strings that are asked for.
        if (!Utf8.IsValid(json)) throw new JsonException("it is not UTF-8");
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (json[0] != '{')
        {
            _problems.Add($"the header must be a JSON object that starts with '{{', and starts with byte 0x{json[0]:X2}");
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader);
            reader.Read();
            if (!_names.Add(name))
            {
                _problems.Add($"{MessageText.Quote(name)} is in the header more than once");
                reader.Skip();
                _layout.Place(name, offsets: null, _problems); // whatever bytes it meant are accounted for
            }
            else if (name == ParameterRules.Reserved) ReadMetadata(ref reader);
            else ReadTensor(ref reader, name);
        }
        reader.Read(); // throws if anything but white space follows
        IsComplete = true;
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return; // as the reference implementation does
        if (!Is(reader, JsonTokenType.StartObject, "__metadata__", null, "an object of strings"))
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = Text(ref reader);
            reader.Read();
            if (!Is(reader, JsonTokenType.String, "__metadata__", key, "a string")) reader.Skip();
            else if (!_metadata.TryAdd(key, Text(ref reader))) _problems.Add($"__metadata__ has {MessageText.Quote(key)} more than once");
        }
    }

    private void ReadTensor(ref Utf8JsonReader reader, string name)
    {
        int problems = _problems.Count;
        string? dtype = null;
        long[]? shape = null;
        long[]? offsets = null;
        if (!Is(reader, JsonTokenType.StartObject, "tensor", name, "an object"))
        {
            reader.Skip();
        }
        else
        {
            HashSet<string> keys = new(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string key = Text(ref reader);
                reader.Read();
                if (!keys.Add(key)) _problems.Add($"tensor {MessageText.Quote(name)} has {MessageText.Quote(key)} more than once");
                switch (key)
                {
                    case "dtype" when Is(reader, JsonTokenType.String, "the dtype of", name, "a string"): dtype = Text(ref reader); break;
                    case "shape": shape = Sizes(ref reader, "the shape of", name); break;
                    case "data_offsets": offsets = Sizes(ref reader, "data_offsets of", name); break;
                    default: reader.Skip(); break; // as the reference implementation does
                }
            }
            foreach (string key in (string[])["dtype", "shape", "data_offsets"])
            {
                if (!keys.Contains(key)) _problems.Add($"tensor {MessageText.Quote(name)} has no {key}");
            }
        }

        bool placed = _layout.Place(name, offsets, _problems);
        if (dtype is null || shape is null) return;
        if (Measure(name, dtype, shape) is not var (elements, bytes) || !placed) return;
        if (offsets![1] - offsets[0] != bytes)
            _problems.Add($"tensor {MessageText.Quote(name)} takes {offsets[1] - offsets[0]} bytes where {dtype} {MessageText.Shape(shape)} needs {bytes}");
        if (_problems.Count == problems)
            _tensors.Add(new(name, dtype, shape, elements) { Offset = _start + offsets[0], Index = _tensors.Count });
    }

    /// <summary>Elements and bytes of a tensor; null, and a problem, where there is no such number.</summary>
    private (long Elements, long Bytes)? Measure(string name, string dtype, long[] shape)
    {
        if (!SafetensorsTypes.TryGetBits(dtype, out int size))
        {
            _problems.Add($"tensor {MessageText.Quote(name)} has the unknown dtype {MessageText.Quote(dtype)}");
            return null;
        }
        try
        {
            long elements = shape.Aggregate(1L, (product, n) => checked(product * n));
            long bits = checked(elements * size);
            if (bits % 8 == 0) return (elements, bits / 8);
            _problems.Add($"tensor {MessageText.Quote(name)}, {dtype} {MessageText.Shape(shape)}, is no whole number of bytes");
        }
        catch (OverflowException)
        {
            _problems.Add($"tensor {MessageText.Quote(name)}, {dtype} {MessageText.Shape(shape)}, is larger than any file");
        }
        return null;
    }

    private long[]? Sizes(ref Utf8JsonReader reader, string what, string name)
    {
        if (!Is(reader, JsonTokenType.StartArray, what, name, "an array"))
        {
            reader.Skip();
            return null;
        }
        List<long> sizes = [];
        bool sound = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // -0 is 0 to the reader, and no size to the format.
            if (reader.TokenType == JsonTokenType.Number && reader.ValueSpan[0] != '-' && reader.TryGetInt64(out long size))
            {
                sizes.Add(size);
                continue;
            }
            if (sound) _problems.Add($"{what} {MessageText.Quote(name)} must hold whole numbers from 0 to 2^63 - 1, and [{sizes.Count}] is {Found(reader)}");
            sound = false;
            reader.Skip();
        }
        return sound ? [.. sizes] : null;
    }

    // Headers hold very many of these: a message is made only where one is needed.
    private bool Is(in Utf8JsonReader reader, JsonTokenType type, string what, string? name, string expected)
    {
        if (reader.TokenType == type) return true;
        _problems.Add($"{what}{(name is null ? "" : $" {MessageText.Quote(name)}")} must be {expected}, and is {Found(reader)}");
        return false;
    }

    private static string Found(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        // Digits only, but as many as the file likes.
        JsonTokenType.Number => reader.ValueSpan.Length <= 32 ? System.Text.Encoding.ASCII.GetString(reader.ValueSpan) : "an enormous number",
        JsonTokenType.Null => "null",
        _ => "a truth value",
    };

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException(e.Message, e); // a string that is not valid UTF-8, or half a surrogate pair
        }
    }
}
