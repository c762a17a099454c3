using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Images.Tests.Goldens;

/// <summary>What make_goldens.py wrote: files, and arrays in NumPy's npz (a zip of npy files: a header in Python's notation, then the elements).</summary>
internal static partial class Golden
{
    private const int FixedHeader = 10;

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, GoldenArray>> Archives = [];

    public static string PathOf(string file) => SourceFolder.PathOf(Path.Combine("Goldens/data", file));

    public static byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    /// <summary>The arrays of an archive by name.</summary>
    public static IReadOnlyDictionary<string, GoldenArray> Arrays(string archive) => Archives.GetOrAdd(archive, Read);

    private static IReadOnlyDictionary<string, GoldenArray> Read(string archive)
    {
        using var zip = ZipFile.OpenRead(PathOf(archive));
        return zip.Entries.ToDictionary(entry => entry.Name[..^".npy".Length], Read);
    }

    private static GoldenArray Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (Stream stream = entry.Open())
        {
            stream.CopyTo(content);
        }

        byte[] bytes = content.ToArray();
        int start = FixedHeader + BitConverter.ToUInt16(bytes, FixedHeader - sizeof(ushort));
        Match header = Header().Match(Encoding.ASCII.GetString(bytes, FixedHeader, start - FixedHeader));
        header.Success.ShouldBeTrue(entry.Name);
        int[] shape = [.. header.Groups["size"].Captures.Select(size => int.Parse(size.Value))];
        return new GoldenArray(header.Groups["type"].Value, shape, bytes[start..]);
    }

    [GeneratedRegex(@"^\{'descr': '(?<type>\|u1|<f4)', 'fortran_order': False, 'shape': \(((?<size>\d+),? ?)+\)")]
    private static partial Regex Header();
}

/// <summary>An array of NumPy's.</summary>
internal sealed record GoldenArray(string Type, int[] Shape, byte[] Content)
{
    /// <summary>The elements, as single-precision numbers.</summary>
    public float[] Floats => Type == "<f4" ? MemoryMarshal.Cast<byte, float>(Content).ToArray() : throw new InvalidOperationException($"The elements are {Type}.");

    /// <summary>A picture of [H, W] or [H, W, 3] bytes.</summary>
    public Picture Picture => new(Type == "|u1" ? Content : throw new InvalidOperationException($"The elements are {Type}."), Shape[0], Shape[1], Shape.Length == 3 ? PictureColor.Rgb : PictureColor.Grey);
}
