namespace NetGen;

/// <summary>The element types of the safetensors format (<c>enum Dtype</c> of its reference implementation).</summary>
internal static class SafetensorsTypes
{
    public const string F32 = "F32";
    public const string F16 = "F16";
    public const string BF16 = "BF16";
    public const string F64 = "F64";

    /// <summary>The types that are read as float32, in words.</summary>
    public const string Readable = "F32, F16, BF16 or F64";

    // In bits: the smallest types are packed, several to a byte.
    private static readonly Dictionary<string, int> Sizes = new(StringComparer.Ordinal)
    {
        ["F4"] = 4,
        ["F6_E2M3"] = 6,
        ["F6_E3M2"] = 6,
        ["BOOL"] = 8,
        ["U8"] = 8,
        ["I8"] = 8,
        ["F8_E5M2"] = 8,
        ["F8_E4M3"] = 8,
        ["F8_E8M0"] = 8,
        ["F8_E4M3FNUZ"] = 8,
        ["F8_E5M2FNUZ"] = 8,
        ["I16"] = 16,
        ["U16"] = 16,
        [F16] = 16,
        [BF16] = 16,
        ["I32"] = 32,
        ["U32"] = 32,
        [F32] = 32,
        [F64] = 64,
        ["I64"] = 64,
        ["U64"] = 64,
        ["C64"] = 64,
    };

    public static bool TryGetBits(string dtype, out int bits) => Sizes.TryGetValue(dtype, out bits);

    /// <summary>Bytes of an element of a type that is read.</summary>
    public static int Bytes(string dtype) => Sizes[dtype] / 8;

    /// <summary>Whether the reader makes float32 of the type: it widens 16 bits exactly and rounds 64 to the nearest.</summary>
    public static bool IsReadable(string dtype) => dtype is F32 or F16 or BF16 or F64;

    /// <summary>Whether an element is an integer or a float.</summary>
    public static bool IsNumber(string dtype) => dtype is not ("BOOL" or "C64");
}
