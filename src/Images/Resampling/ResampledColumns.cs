using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Images;

/// <summary>Some columns of a resized picture, row by row: their weights are the same in each, and kept.</summary>
internal readonly ref struct ResampledColumns
{
    private readonly ResampledAxis axis;
    private readonly int first;
    private readonly int count;
    private readonly int channels;
    private readonly WorkingMemory<int> weights;
    private readonly WorkingMemory<(int Begin, int End)> taps;

    /// <param name="axis">All columns that are wanted.</param>
    /// <param name="first">The first of these.</param>
    /// <param name="count">How many.</param>
    /// <param name="channels">Bytes of a pixel.</param>
    public ResampledColumns(ResampledAxis axis, int first, int count, int channels)
    {
        (this.axis, this.first, this.count, this.channels) = (axis, first, count, channels);
        if (axis.IsCopy)
        {
            return;
        }

        taps = new WorkingMemory<(int, int)>(count);
        weights = new WorkingMemory<int>((long)count * axis.MaxTaps);
        for (int x = 0; x < count; x++)
        {
            (int begin, int end) = taps.Span[x] = axis.Taps(first + x);
            axis.Weigh(first + x, weights.Span.Slice(x * axis.MaxTaps, end - begin));
        }
    }

    /// <summary>Writes the columns of a row.</summary>
    /// <param name="source">The row of the original.</param>
    /// <param name="destination">Receives them.</param>
    public void Row(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        if (axis.IsCopy)
        {
            source.Slice(axis.Taps(first).Begin * channels, count * channels).CopyTo(destination);
        }
        else if (channels == 1)
        {
            Grey(source, destination);
        }
        else
        {
            Rgb(source, destination);
        }
    }

    public void Dispose()
    {
        if (!axis.IsCopy)
        {
            weights.Dispose();
            taps.Dispose();
        }
    }

    private void Grey(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        ReadOnlySpan<int> all = weights.Span;
        ReadOnlySpan<(int Begin, int End)> windows = taps.Span;
        for (int x = 0; x < windows.Length; x++)
        {
            ReadOnlySpan<byte> pixels = source[windows[x].Begin..windows[x].End];
            ReadOnlySpan<int> w = all.Slice(x * axis.MaxTaps, pixels.Length);
            int sum = ResampledAxis.Half;
            for (int k = 0; k < w.Length; k++)
            {
                sum += pixels[k] * w[k];
            }

            destination[x] = BilinearResampling.Rounded(sum);
        }
    }

    private void Rgb(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        ReadOnlySpan<int> all = weights.Span;
        ReadOnlySpan<(int Begin, int End)> windows = taps.Span;
        for (int x = 0; x < windows.Length; x++)
        {
            ReadOnlySpan<int> w = all.Slice(x * axis.MaxTaps, windows[x].End - windows[x].Begin);
            ReadOnlySpan<byte> pixels = source[(3 * windows[x].Begin)..];
            Vector128<int> sum = Vector128.Create(ResampledAxis.Half);
            for (int k = 0; k < w.Length; k++)
            {
                sum += Pixel(pixels[(3 * k)..]) * w[k];
            }

            destination[3 * x] = BilinearResampling.Rounded(sum[0]);
            destination[(3 * x) + 1] = BilinearResampling.Rounded(sum[1]);
            destination[(3 * x) + 2] = BilinearResampling.Rounded(sum[2]);
        }
    }

    // Red, green, blue and what follows them, which counts for nothing.
    private static Vector128<int> Pixel(ReadOnlySpan<byte> from)
    {
        uint bytes = from.Length > 3 ? MemoryMarshal.Read<uint>(from) : (uint)(from[0] | (from[1] << 8) | (from[2] << 16));
        return Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsByte())).AsInt32();
    }
}
