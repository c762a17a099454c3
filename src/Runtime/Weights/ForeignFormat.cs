using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>Files that weights also come in, recognised by their first bytes, so that a message can say what to do.</summary>
/// <param name="Start">The bytes.</param>
/// <param name="Name">What starts so.</param>
/// <param name="Remedy">What makes a safetensors file of it.</param>
internal sealed record ForeignFormat(byte[] Start, string Name, string Remedy)
{
    // {0} and {1}: string literals of the file's path, and of that of its successor.
    private const string SaveFromTorch = """
        save it again in Python: import torch, safetensors.torch; safetensors.torch.save_file(torch.load({0}, map_location="cpu", weights_only=True), {1}) - where torch.load gives a checkpoint, the state dict is in it, for example under ["state_dict"]
        """;
    private const string FetchFile = "what should fetch it got this in its place: look at it for what the server says";

    private static readonly ForeignFormat[] All =
    [
        new([(byte)'P', (byte)'K', 3, 4], "a zip archive, as torch.save writes (.pth, .pt)", SaveFromTorch),
        // What a pickle starts with: its protocol, then torch's number, a dictionary or a class; or the length of its first frame.
        .. ((byte[][])[[2, 0x8a], [2, (byte)'}'], [2, (byte)'c'], [3, (byte)'}'], [3, (byte)'c'], [4, 0x95], [5, 0x95]])
            .Select(start => new ForeignFormat([0x80, .. start], "a Python pickle, as torch.save wrote before PyTorch 1.6 (.pth, .pt)", SaveFromTorch)),
        new([0x89, .. "HDF\r\n\u001a\n"u8], "an HDF5 file, as Keras writes (.h5)", "copy its tensors to a state dict in Python and save it with safetensors.torch.save_file"),
        new([.. "GGUF"u8], "a GGUF file", "download the safetensors file that it was made from"),
        // The number of the format and the name of what wrote it, as protocol buffers write fields 1 and 2.
        .. Enumerable.Range(1, 31).Select(version => new ForeignFormat([0x08, (byte)version, 0x12], "a model of ONNX (.onnx)", "save the state dict of the model that it was exported from with safetensors.torch.save_file")),
        .. ((string[])["<!DOCTYP", "<!doctyp", "<html", "<HTML"]).Select(start => new ForeignFormat(Encoding.ASCII.GetBytes(start), "a page of HTML", FetchFile)),
        new([.. "<?xml"u8], "an XML document", FetchFile),
        new([.. "version "u8], "the text of a pointer, as git has in place of a large file", "fetch the file itself: git lfs pull"),
    ];

    /// <summary>What the file is and what to do; null where nothing is known of it.</summary>
    /// <param name="start">The first eight bytes, of a file that is no safetensors file: where that has a length, any bytes may be.</param>
    /// <param name="path">Where the file is; null for another source.</param>
    public static string? Describe(ReadOnlySpan<byte> start, string? path)
    {
        foreach (ForeignFormat format in All)
        {
            if (!start.StartsWith(format.Start)) continue;
            string original = path ?? "weights.pth";
            return $"it is {format.Name}, not a safetensors file; {string.Format(CultureInfo.InvariantCulture, format.Remedy, MessageText.Literal(original), MessageText.Literal(Successor(original)))}";
        }
        return null;
    }

    /// <summary>The first bytes as numbers, and as text where they are some.</summary>
    public static string Beginning(ReadOnlySpan<byte> start)
    {
        string hexadecimal = Convert.ToHexString(start);
        return start.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? hexadecimal : $"{hexadecimal} \"{Encoding.ASCII.GetString(start)}\"";
    }

    // Never the same file: it is still the only one there is.
    private static string Successor(string path) =>
        Path.ChangeExtension(path, ".safetensors") is var successor && successor != path ? successor : Path.ChangeExtension(path, ".converted.safetensors");
}
