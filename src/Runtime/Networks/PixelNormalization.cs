using NetGen.Cpu;

namespace NetGen;

/// <summary>What bytes of pictures mean to a network: <c>(byte / Divisor - Mean) / Std</c>, each operation rounded to float32, as torchvision's <c>ToTensor</c> and <c>Normalize</c>.</summary>
/// <param name="Divisor">What a byte is divided by.</param>
/// <param name="Mean">What is subtracted: a number for each channel, or one for all.</param>
/// <param name="Std">What is divided by: a number for each channel, or one for all.</param>
public sealed record PixelNormalization(float Divisor, IReadOnlyList<float> Mean, IReadOnlyList<float> Std)
{
    /// <summary>What a byte of a channel means.</summary>
    public float this[int channel, byte value] => (value / Divisor - Of(Mean, channel)) / Of(Std, channel);

    /// <summary>Normalises a picture by hand: what a network's Forward makes of its pixels.</summary>
    /// <param name="pixels">The picture. The last row may end with its last pixel.</param>
    /// <param name="format">How its pixels lie.</param>
    /// <param name="rowBytes">Bytes from a row to the next.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="destination">Receives [channels, height, width] in row-major order.</param>
    /// <exception cref="ArgumentException">A length is too small.</exception>
    public void Apply(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, int channels, int height, int width, Span<float> destination)
    {
        var rows = new PixelRows(format, rowBytes);
        var (first, second, third) = rows.Places;
        ReadOnlySpan<int> places = [first, second, third];
        for (int channel = 0; channel < channels; channel++)
        {
            for (int row = 0; row < height; row++)
            {
                ReadOnlySpan<byte> from = pixels.Slice(row * rowBytes, width * rows.PixelBytes);
                Span<float> to = destination.Slice((channel * height + row) * width, width);
                for (int column = 0; column < width; column++) to[column] = this[channel, from[column * rows.PixelBytes + places[channel]]];
            }
        }
    }

    private static float Of(IReadOnlyList<float> numbers, int channel) => numbers[numbers.Count == 1 ? 0 : channel];
}
