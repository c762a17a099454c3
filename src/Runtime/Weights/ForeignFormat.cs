namespace NetGen;

/// <summary>Files that weights also come in, recognised by their first bytes, so that a message can say what to do.</summary>
/// <param name="Start">The bytes.</param>
/// <param name="Name">What starts so.</param>
/// <param name="Remedy">What makes a safetensors file of it.</param>
internal sealed record ForeignFormat(byte[] Start, string Name, string Remedy)
{
    private const string SaveFromTorch = """
        save it again in Python: import torch, safetensors.torch; safetensors.torch.save_file(torch.load("weights.pth", map_location="cpu", weights_only=True), "weights.safetensors") - where torch.load gives a checkpoint, the state dict is in it, for example under ["state_dict"]
        """;

    private static readonly ForeignFormat[] All =
    [
        new([(byte)'P', (byte)'K', 3, 4], "a zip archive, as torch.save writes (.pth, .pt)", SaveFromTorch),
        // What a pickle starts with: its protocol, then torch's number, a dictionary or a class; or the length of its first frame.
        .. ((byte[][])[[2, 0x8a], [2, (byte)'}'], [2, (byte)'c'], [3, (byte)'}'], [3, (byte)'c'], [4, 0x95], [5, 0x95]])
            .Select(start => new ForeignFormat([0x80, .. start], "a Python pickle, as torch.save wrote before PyTorch 1.6 (.pth, .pt)", SaveFromTorch)),
        new([0x89, .. "HDF\r\n\u001a\n"u8], "an HDF5 file, as Keras writes (.h5)", "copy its tensors to a state dict in Python and save it with safetensors.torch.save_file"),
        new([.. "GGUF"u8], "a GGUF file", "download the safetensors file that it was made from"),
        new([.. "version "u8], "the text of a pointer, as git has in place of a large file", "fetch the file itself: git lfs pull"),
    ];

    /// <summary>What the file is and what to do; null where nothing is known of it.</summary>
    /// <param name="start">The first eight bytes, of a file that is no safetensors file: where that has a length, any bytes may be.</param>
    public static string? Describe(ReadOnlySpan<byte> start)
    {
        foreach (ForeignFormat format in All)
        {
            if (start.StartsWith(format.Start)) return $"it is {format.Name}, not a safetensors file; {format.Remedy}";
        }
        return null;
    }
}
