namespace NetGen.Images;

/// <summary>
/// Resizing as Pillow does it (<c>ImagingResampleInner</c> in src/libImaging/Resample.c): first along rows, and only along those that are needed, then along columns; between the two,
/// pixels are rounded to eight bits.
/// </summary>
internal static class BilinearResampling
{
    private const int Half = 1 << (ResampledAxis.PrecisionBits - 1);

    /// <summary>Writes a part of the resized picture.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="rows">The wanted rows.</param>
    /// <param name="columns">The wanted columns.</param>
    /// <param name="destination">Receives them.</param>
    /// <param name="stride">Bytes from one of its rows to the next.</param>
    public static void Resample(PixelView source, ResampledAxis rows, ResampledAxis columns, Span<byte> destination, int stride)
    {
        int width = columns.Count * source.Channels;
        if (rows.IsCopy)
        {
            for (int y = 0; y < rows.Count; y++)
            {
                AlongRow(source.Row(rows.Begin + y), source.Channels, columns, destination.Slice(y * stride, width));
            }

            return;
        }

        int height = rows.End - rows.Begin;
        using var between = new RentedArray<byte>(checked(height * width));
        for (int y = 0; y < height; y++)
        {
            AlongRow(source.Row(rows.Begin + y), source.Channels, columns, between.Span.Slice(y * width, width));
        }

        using var sums = new RentedArray<int>(width);
        for (int y = 0; y < rows.Count; y++)
        {
            ReadOnlySpan<int> weights = rows.Weights(y, out int begin);
            AlongColumns(between.Span[((begin - rows.Begin) * width)..], weights, sums.Span, destination.Slice(y * stride, width));
        }
    }

    private static void AlongRow(ReadOnlySpan<byte> source, int channels, ResampledAxis columns, Span<byte> destination)
    {
        if (columns.IsCopy)
        {
            source.Slice(columns.Begin * channels, destination.Length).CopyTo(destination);
        }
        else if (channels == 1)
        {
            for (int x = 0; x < destination.Length; x++)
            {
                ReadOnlySpan<int> weights = columns.Weights(x, out int begin);
                ReadOnlySpan<byte> taps = source.Slice(begin, weights.Length);
                int sum = Half;
                for (int k = 0; k < weights.Length; k++)
                {
                    sum += taps[k] * weights[k];
                }

                destination[x] = Rounded(sum);
            }
        }
        else
        {
            for (int x = 0; x < columns.Count; x++)
            {
                ReadOnlySpan<int> weights = columns.Weights(x, out int begin);
                ReadOnlySpan<byte> taps = source.Slice(3 * begin, 3 * weights.Length);
                int red = Half, green = Half, blue = Half;
                for (int k = 0; k < weights.Length; k++)
                {
                    red += taps[3 * k] * weights[k];
                    green += taps[(3 * k) + 1] * weights[k];
                    blue += taps[(3 * k) + 2] * weights[k];
                }

                destination[3 * x] = Rounded(red);
                destination[(3 * x) + 1] = Rounded(green);
                destination[(3 * x) + 2] = Rounded(blue);
            }
        }
    }

    // Row by row, as they lie in memory.
    private static void AlongColumns(ReadOnlySpan<byte> source, ReadOnlySpan<int> weights, Span<int> sums, Span<byte> destination)
    {
        sums.Fill(Half);
        for (int k = 0; k < weights.Length; k++)
        {
            ReadOnlySpan<byte> row = source.Slice(k * sums.Length, sums.Length);
            for (int x = 0; x < sums.Length; x++)
            {
                sums[x] += row[x] * weights[k];
            }
        }

        for (int x = 0; x < sums.Length; x++)
        {
            destination[x] = Rounded(sums[x]);
        }
    }

    private static byte Rounded(int sum) => (byte)Math.Clamp(sum >> ResampledAxis.PrecisionBits, byte.MinValue, byte.MaxValue);
}
