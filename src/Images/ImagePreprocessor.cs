using System.Globalization;

namespace NetGen.Images;

/// <summary>
/// Turns pictures into what a network takes: decodes, resizes, crops, scales to 0..1, normalises, and writes [C, H, W] into a span. The values are those of torchvision's transforms on
/// Pillow's pictures, to the bit where the decoders agree.
/// </summary>
/// <remarks>Immutable; one serves any number of threads. Working memory is pooled or, where it is large, given back at once; nothing else is allocated.</remarks>
public sealed class ImagePreprocessor
{
    private const int Levels = 256;

    private readonly PictureOptions options;
    private readonly int? shorterEdge;

    // [C, 256]: what becomes of each value of a pixel.
    private readonly float[] values;

    private ImagePreprocessor(int? shorterEdge, int height, int width, PictureOptions options, float[] values)
    {
        this.shorterEdge = shorterEdge;
        this.options = options;
        this.values = values;
        (Height, Width) = (height, width);
    }

    /// <summary>
    /// What torchvision's weights for ImageNet were trained with: <c>Resize(256), CenterCrop(224)</c>, the mean and standard deviation of ImageNet. For an input of [3, 224, 224].
    /// Newer weights may have been evaluated with other sizes (their <c>transforms()</c> tells): see <see cref="ResizeAndCenterCrop(int, int, PictureOptions?)"/>.
    /// </summary>
    public static ImagePreprocessor ImageNet { get; } = ResizeAndCenterCrop(256, 224).Normalize([0.485f, 0.456f, 0.406f], [0.229f, 0.224f, 0.225f]);

    /// <summary>Channels of the network's input: 3 for red, green, blue or 1 for grey.</summary>
    public int Channels => options.Color.Channels();

    /// <summary>Rows of the network's input.</summary>
    public int Height { get; }

    /// <summary>Columns of the network's input.</summary>
    public int Width { get; }

    /// <summary>Elements of one input: channels times height times width.</summary>
    public int Length => Channels * Height * Width;

    /// <summary>Resizes without regard to the proportion: torchvision's <c>Resize((height, width)), ToTensor()</c>.</summary>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="options">How pictures are decoded, colour or grey among it; in colour by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static ImagePreprocessor Resize(int height, int width, PictureOptions? options = null) => Create(null, height, width, options);

    /// <summary>Resizes the shorter edge and cuts a square out of the middle: torchvision's <c>Resize(shorterEdge), CenterCrop(size), ToTensor()</c>.</summary>
    /// <param name="shorterEdge">The shorter edge before the cut.</param>
    /// <param name="size">Rows and columns; where the resized picture is smaller, black surrounds it.</param>
    /// <param name="options">How pictures are decoded, colour or grey among it; in colour by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static ImagePreprocessor ResizeAndCenterCrop(int shorterEdge, int size, PictureOptions? options = null) => ResizeAndCenterCrop(shorterEdge, size, size, options);

    /// <summary>Resizes the shorter edge and cuts the middle out: torchvision's <c>Resize(shorterEdge), CenterCrop((height, width)), ToTensor()</c>.</summary>
    /// <param name="shorterEdge">The shorter edge before the cut.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns; where the resized picture is smaller, black surrounds it.</param>
    /// <param name="options">How pictures are decoded, colour or grey among it; in colour by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static ImagePreprocessor ResizeAndCenterCrop(int shorterEdge, int height, int width, PictureOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shorterEdge, 1);
        return Create(shorterEdge, height, width, options);
    }

    /// <summary>The same with values shifted and scaled, in place of any before: torchvision's <c>Normalize(mean, std)</c>, <c>(v / 255 - mean) / deviation</c>.</summary>
    /// <param name="mean">The mean of each channel, in 0..1.</param>
    /// <param name="deviation">The standard deviation of each channel, in 0..1.</param>
    /// <exception cref="ArgumentException">
    /// There is not one of each for every channel, or a number is not finite, or a deviation is not above 0 or so small that values become infinite.
    /// </exception>
    public ImagePreprocessor Normalize(ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation)
    {
        CheckNumbers(mean, nameof(mean), static value => float.IsFinite(value), "a finite number");
        CheckNumbers(deviation, nameof(deviation), static value => float.IsFinite(value) && value > 0, "a finite number above 0");
        float[] normalized = ValuesOf(mean, deviation);
        int infinite = Array.FindIndex(normalized, static value => !float.IsFinite(value));
        return infinite < 0
            ? new ImagePreprocessor(shorterEdge, Height, Width, options, normalized)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Expected a number that leaves values finite for channel {infinite / Levels}, found {deviation[infinite / Levels]}."), nameof(deviation));
    }

    /// <summary>Reads a picture from a file into a new array.</summary>
    /// <param name="path">A PNG, JPEG, WebP, GIF or BMP file.</param>
    /// <returns>[C, H, W] in row-major order.</returns>
    /// <exception cref="PictureException">It holds no picture, only a part of one, an animation, or too large a picture.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public float[] Load(string path)
    {
        float[] input = new float[Length];
        Load(path, input);
        return input;
    }

    /// <summary>Reads a picture from a file.</summary>
    /// <param name="path">A PNG, JPEG, WebP, GIF or BMP file.</param>
    /// <param name="destination">Receives [C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The destination has another length than <see cref="Length"/>. Nothing was written.</exception>
    /// <exception cref="PictureException">It holds no picture, only a part of one, an animation, or too large a picture. Nothing was written.</exception>
    /// <exception cref="IOException">The file cannot be read. Nothing was written.</exception>
    public void Load(string path, Span<float> destination) => Load([path], destination);

    /// <summary>Reads pictures from files, a batch.</summary>
    /// <param name="paths">PNG, JPEG, WebP, GIF or BMP files.</param>
    /// <param name="destination">Receives [batch, C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The destination has another length than as many times <see cref="Length"/> as there are files. Nothing was written.</exception>
    /// <exception cref="PictureException">One holds no picture, only a part of one, an animation, or too large a picture. Nothing was written.</exception>
    /// <exception cref="IOException">A file cannot be read. Nothing was written.</exception>
    public void Load(ReadOnlySpan<string> paths, Span<float> destination) => Write(paths, destination, (path, _, input) =>
    {
        using var encoded = EncodedBytes.Of(path);
        Render(encoded.Span, $"'{path}'", input);
    });

    /// <summary>Reads a picture from memory.</summary>
    /// <param name="encoded">The bytes of a PNG, JPEG, WebP, GIF or BMP file.</param>
    /// <param name="destination">Receives [C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The destination has another length than <see cref="Length"/>. Nothing was written.</exception>
    /// <exception cref="PictureException">It holds no picture, only a part of one, an animation, or too large a picture. Nothing was written.</exception>
    public void Decode(ReadOnlySpan<byte> encoded, Span<float> destination)
    {
        CheckLength(destination, 1);
        using var input = new WorkingMemory<byte>(Length);
        Render(encoded, source: null, input.Span);
        Scale(input.Span, destination);
    }

    /// <summary>Reads a picture from a stream.</summary>
    /// <param name="encoded">The bytes of a PNG, JPEG, WebP, GIF or BMP file, from its position to its end, without a limit of its own; it stays open.</param>
    /// <param name="destination">Receives [C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The destination has another length than <see cref="Length"/>. Nothing was read or written.</exception>
    /// <exception cref="PictureException">It holds no picture, only a part of one, an animation, or too large a picture. Nothing was written.</exception>
    public void Decode(Stream encoded, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        CheckLength(destination, 1);
        using var bytes = EncodedBytes.Of(encoded);
        Decode(bytes.Span, destination);
    }

    /// <summary>Reads pictures from memory, a batch.</summary>
    /// <param name="encoded">The bytes of PNG, JPEG, WebP, GIF or BMP files.</param>
    /// <param name="destination">Receives [batch, C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The destination has another length than as many times <see cref="Length"/> as there are pictures. Nothing was written.</exception>
    /// <exception cref="PictureException">One holds no picture, only a part of one, an animation, or too large a picture. Nothing was written.</exception>
    public void Decode(ReadOnlySpan<ReadOnlyMemory<byte>> encoded, Span<float> destination) =>
        Write(encoded, destination, (bytes, index, input) => Render(bytes.Span, $"{nameof(encoded)}[{index}]", input));

    /// <summary>Prepares a picture that is decoded already.</summary>
    /// <param name="picture">Converted to the preprocessor's colour first, where it has another.</param>
    /// <param name="destination">Receives [C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The destination has another length than <see cref="Length"/>. Nothing was written.</exception>
    public void Apply(Picture picture, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(picture);
        Apply([picture], destination);
    }

    /// <summary>Prepares pictures that are decoded already, a batch.</summary>
    /// <param name="pictures">Converted to the preprocessor's colour first, where they have another.</param>
    /// <param name="destination">Receives [batch, C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The destination has another length than as many times <see cref="Length"/> as there are pictures. Nothing was written.</exception>
    public void Apply(ReadOnlySpan<Picture> pictures, Span<float> destination) =>
        Write(pictures, destination, (picture, index, input) =>
        {
            ArgumentNullException.ThrowIfNull(picture, $"{nameof(pictures)}[{index}]");
            Render(picture.Convert(options.Color).View, input);
        });

    private static ImagePreprocessor Create(int? shorterEdge, int height, int width, PictureOptions? options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        options ??= PictureOptions.Rgb;
        int channels = options.Color.Channels();
        if ((long)height * width * channels > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(nameof(height), height, $"No array holds {channels} x {height} x {width} elements.");
        }

        Span<float> ones = stackalloc float[channels];
        ones.Fill(1);
        return new ImagePreprocessor(shorterEdge, height, width, options, ValuesOf(stackalloc float[channels], ones));
    }

    // In single precision and in this order, as ToTensor and Normalize compute it.
    private static float[] ValuesOf(ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation)
    {
        float[] values = new float[mean.Length * Levels];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ((i % Levels / 255f) - mean[i / Levels]) / deviation[i / Levels];
        }

        return values;
    }

    private void CheckNumbers(ReadOnlySpan<float> numbers, string name, Predicate<float> holds, string expected)
    {
        if (numbers.Length != Channels)
        {
            throw new ArgumentException($"Expected {Channels} numbers, one for each channel ({options.Color}), found {numbers.Length}.", name);
        }

        for (int i = 0; i < numbers.Length; i++)
        {
            if (!holds(numbers[i]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Expected {expected} for channel {i}, found {numbers[i]}."), name);
            }
        }
    }

    private void CheckLength(Span<float> destination, int batch)
    {
        long expected = (long)batch * Length;
        if (destination.Length != expected)
        {
            throw new ArgumentException($"Expected {batch} x {Channels} x {Height} x {Width} = {expected} elements, found {destination.Length}.", nameof(destination));
        }
    }

    private delegate void Renderer<in T>(T source, int index, Span<byte> input);

    // All pictures are read before the first value is written: a batch is never half another one.
    private void Write<T>(ReadOnlySpan<T> sources, Span<float> destination, Renderer<T> render)
    {
        CheckLength(destination, sources.Length);
        using var inputs = new WorkingMemory<byte>(destination.Length);
        for (int i = 0; i < sources.Length; i++)
        {
            render(sources[i], i, inputs.Span.Slice(i * Length, Length));
        }

        for (int i = 0; i < sources.Length; i++)
        {
            Scale(inputs.Span.Slice(i * Length, Length), destination.Slice(i * Length, Length));
        }
    }

    private void Render(ReadOnlySpan<byte> encoded, string? source, Span<byte> input)
    {
        using var decoded = DecodedPicture.Of(encoded, options, source);
        using var pixels = new WorkingMemory<byte>((long)decoded.Height * decoded.Width * Channels);
        decoded.CopyTo(pixels.Span, options.Color);
        Render(new PixelView(pixels.Span, decoded.Height, decoded.Width, Channels), input);
    }

    private void Render(PixelView picture, Span<byte> input) =>
        ResizeAndCrop.Render(picture, shorterEdge is int edge ? ShorterEdge.Resize(picture.Height, picture.Width, edge) : (Height, Width), Height, Width, input);

    // [H, W, C] to [C, H, W].
    private void Scale(ReadOnlySpan<byte> input, Span<float> destination)
    {
        int area = Height * Width;
        for (int c = 0; c < Channels; c++)
        {
            ReadOnlySpan<float> table = values.AsSpan(c * Levels, Levels);
            Span<float> plane = destination.Slice(c * area, area);
            for (int i = 0; i < plane.Length; i++)
            {
                plane[i] = table[input[(i * Channels) + c]];
            }
        }
    }
}
