namespace NetGen.Cpu;

/// <summary>What each byte of each channel of a picture means: 256 numbers a channel, by which pixels are normalised to the bit as by hand.</summary>
internal static unsafe class PixelTable
{
    private const int Levels = 256;

    /// <summary>The table of a normalization, pinned.</summary>
    public static float[] Of(PixelNormalization normalization, int channels)
    {
        float[] table = GC.AllocateUninitializedArray<float>(channels * Levels, pinned: true);
        for (int i = 0; i < table.Length; i++) table[i] = normalization[i / Levels, (byte)(i % Levels)];
        return table;
    }

    /// <summary>A picture to pixels whose channels lie together. Writes nothing but the channels of the pixels.</summary>
    /// <param name="pixels">The first byte.</param>
    /// <param name="rows">How the pixels lie.</param>
    /// <param name="table">What the bytes mean.</param>
    /// <param name="target">Channel 0 of the top left pixel.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="rowStride">Floats from a pixel of the target to the one below.</param>
    /// <param name="pixelStride">Floats from a pixel of the target to the next.</param>
    public static void ToChannelsLast(byte* pixels, PixelRows rows, float* table, float* target, int channels, int height, int width, nint rowStride, int pixelStride)
    {
        int step = rows.PixelBytes;
        var (first, second, third) = rows.Places;
        float* seconds = table + Levels, thirds = table + 2 * Levels;
        for (int row = 0; row < height; row++)
        {
            byte* from = pixels + (nint)row * rows.RowBytes;
            float* to = target + row * rowStride;
            for (int column = 0; column < width; column++, from += step, to += pixelStride)
            {
                to[0] = table[from[first]];
                if (channels == 1) continue;
                to[1] = seconds[from[second]];
                to[2] = thirds[from[third]];
            }
        }
    }
}
