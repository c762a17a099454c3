using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Images;

/// <summary>
/// Resizing as Pillow does it (<c>ImagingResampleInner</c> in src/libImaging/Resample.c): first along rows, and only along those that are needed, then along columns; between the two,
/// pixels are rounded to eight bits.
/// </summary>
/// <remarks>
/// Rows are resampled when the first row of the result needs them and kept until the last one has been. Of a long picture that shrinks these are many: then some columns are finished before
/// others are begun, so that working memory stays the same whatever the sizes are.
/// </remarks>
internal static class BilinearResampling
{
    // Weights of the columns, or bytes of the rows, that are kept at once. Where one column has more, it alone is.
    private const int Kept = 1 << 20;

    /// <summary>Writes a part of the resized picture.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="rows">The wanted rows.</param>
    /// <param name="columns">The wanted columns.</param>
    /// <param name="destination">Receives them.</param>
    /// <param name="stride">Bytes from one of its rows to the next.</param>
    public static void Resample(PixelView source, ResampledAxis rows, ResampledAxis columns, Span<byte> destination, int stride)
    {
        int step = (int)Math.Clamp(Kept / Math.Max((long)rows.MaxTaps * source.Channels, columns.MaxTaps), 1, columns.Count);
        for (int first = 0, count; first < columns.Count; first += count)
        {
            count = Math.Min(step, columns.Count - first);
            using var some = new ResampledColumns(columns, first, count, source.Channels);
            int width = count * source.Channels;
            Span<byte> part = destination[(first * source.Channels)..];
            if (rows.IsCopy)
            {
                for (int y = 0; y < rows.Count; y++)
                {
                    some.Row(source.Row(rows.Taps(y).Begin), part.Slice(y * stride, width));
                }
            }
            else
            {
                Resample(source, rows, some, part, width, stride);
            }
        }
    }

    /// <summary>A sum of weights and bytes as a byte.</summary>
    public static byte Rounded(int sum) => (byte)Math.Clamp(sum >> ResampledAxis.PrecisionBits, byte.MinValue, byte.MaxValue);

    private static void Resample(PixelView source, ResampledAxis rows, ResampledColumns columns, Span<byte> destination, int width, int stride)
    {
        using var weights = new WorkingMemory<int>(rows.MaxTaps);
        using var sums = new WorkingMemory<int>(width);
        // A ring: row r of the picture is at r modulo as many as there are.
        using var resampled = new WorkingMemory<byte>((long)rows.MaxTaps * width);
        int next = rows.Taps(0).Begin;
        for (int y = 0; y < rows.Count; y++)
        {
            (int begin, int end) = rows.Taps(y);
            for (; next < end; next++)
            {
                columns.Row(source.Row(next), resampled.Span.Slice(next % rows.MaxTaps * width, width));
            }

            rows.Weigh(y, weights.Span[..(end - begin)]);
            sums.Span.Fill(ResampledAxis.Half);
            for (int r = begin; r < end; r++)
            {
                Add(resampled.Span.Slice(r % rows.MaxTaps * width, width), weights.Span[r - begin], sums.Span);
            }

            Round(sums.Span, destination.Slice(y * stride, width));
        }
    }

    private static void Add(ReadOnlySpan<byte> row, int weight, Span<int> sums)
    {
        int x = 0;
        for (; x + Vector<byte>.Count <= row.Length; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out Vector<ushort> lower, out Vector<ushort> upper);
            Vector.Widen(lower, out Vector<uint> first, out Vector<uint> second);
            Vector.Widen(upper, out Vector<uint> third, out Vector<uint> fourth);
            Span<Vector<int>> some = MemoryMarshal.Cast<int, Vector<int>>(sums.Slice(x, Vector<byte>.Count));
            some[0] += Vector.AsVectorInt32(first) * weight;
            some[1] += Vector.AsVectorInt32(second) * weight;
            some[2] += Vector.AsVectorInt32(third) * weight;
            some[3] += Vector.AsVectorInt32(fourth) * weight;
        }

        for (; x < row.Length; x++)
        {
            sums[x] += row[x] * weight;
        }
    }

    private static void Round(ReadOnlySpan<int> sums, Span<byte> destination)
    {
        for (int x = 0; x < destination.Length; x++)
        {
            destination[x] = Rounded(sums[x]);
        }
    }
}
