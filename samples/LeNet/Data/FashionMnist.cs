namespace LeNetSample;

/// <summary>Labelled images of Fashion-MNIST: 28 x 28 grey pixels, ten kinds of clothing.</summary>
/// <param name="Origin">Where they were found, for the user.</param>
/// <param name="Pixels">The images one after another, row by row; 0 is the background.</param>
/// <param name="Labels">The class of each image.</param>
internal sealed record FashionMnist(string Origin, byte[] Pixels, byte[] Labels)
{
    /// <summary>Height and width of an image.</summary>
    public const int Side = 28;

    private const string Images = "t10k-images-idx3-ubyte.gz";
    private const string Classes = "t10k-labels-idx1-ubyte.gz";

    /// <summary>Where Debian's package dataset-fashion-mnist installs the files.</summary>
    private const string DebianFolder = "/usr/share/datasets/fashion-mnist";

    /// <summary>The names of the classes, in the order of the labels.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <summary>Images.</summary>
    public int Count => Labels.Length;

    /// <summary>The pixels of one image.</summary>
    public ReadOnlySpan<byte> Image(int index) => Pixels.AsSpan(index * Side * Side, Side * Side);

    /// <summary>The first images only.</summary>
    public FashionMnist Take(int count) => count >= Count ? this : this with { Pixels = Pixels[..(count * Side * Side)], Labels = Labels[..count] };

    /// <summary>Finds and reads the test images.</summary>
    /// <param name="folder">Where they are; null to take Debian's, or else the subset that comes with the sample.</param>
    /// <exception cref="InvalidDataException">A file is damaged or of another shape.</exception>
    /// <exception cref="IOException">The folder lacks a file.</exception>
    public static FashionMnist FindTestImages(string? folder)
    {
        if (folder is not null) return Read(folder, folder);
        return File.Exists(Path.Combine(DebianFolder, Images))
            ? Read(DebianFolder, $"{DebianFolder} (package dataset-fashion-mnist)")
            : Read(ShippedFiles.Folder, "the subset that comes with the sample; install Debian's dataset-fashion-mnist or give --data for all 10,000");
    }

    private static FashionMnist Read(string folder, string origin)
    {
        IdxFile images = IdxFile.Read(Path.Combine(folder, Images), rank: 3);
        if (images.Shape is not [var count, Side, Side])
            throw new InvalidDataException($"{Path.Combine(folder, Images)}: images of {Side} x {Side} are expected, not of {images.Shape[1]} x {images.Shape[2]}.");

        string path = Path.Combine(folder, Classes);
        byte[] labels = IdxFile.Read(path, rank: 1).Elements;
        if (labels.Length != count) throw new InvalidDataException($"{path}: {labels.Length:N0} labels for {count:N0} images.");
        int wrong = Array.FindIndex(labels, label => label >= ClassNames.Count);
        if (wrong >= 0) throw new InvalidDataException($"{path}: label {wrong} is {labels[wrong]}; there are only the classes 0 to {ClassNames.Count - 1}.");
        return new(origin, images.Elements, labels);
    }
}
