using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Cpu;

/// <summary>Moves maps between the order of the user's tensors, channels first, and that of the kernels, channels last. For emitted code.</summary>
/// <remarks>By 4 channels of 4 pixels at a time; where their number is no multiple of 4 the last block overlaps the one before.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Layout
{
    private const int Block = 4;

    // As many pixels as stay in the first-level cache while the blocks of channels pass over them.
    private const int Chunk = 64;

    /// <summary>[C, H, W], dense, to pixels whose channels lie together. Writes nothing but the channels of the pixels.</summary>
    /// <param name="source">channels x height x width floats.</param>
    /// <param name="target">Channel 0 of the top left pixel; a border is before it.</param>
    /// <param name="channels">C.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <param name="rowStride">Floats from a pixel of the target to the one below.</param>
    /// <param name="pixelStride">Floats from a pixel of the target to the next; at least <paramref name="channels"/>.</param>
    public static void ToChannelsLast(float* source, float* target, int channels, int height, int width, nint rowStride, int pixelStride) =>
        ToChannelsLast(source, target, channels, depth: 1, height, width, planeStride: 0, rowStride, pixelStride);

    /// <summary>[C, D, H, W], dense, to pixels whose channels lie together. Writes nothing but the channels of the pixels.</summary>
    /// <param name="source">channels x depth x height x width floats.</param>
    /// <param name="target">Channel 0 of the first pixel; a border is before it.</param>
    /// <param name="channels">C.</param>
    /// <param name="depth">D.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <param name="planeStride">Floats from a pixel of the target to the one behind.</param>
    /// <param name="rowStride">Floats from a pixel of the target to the one below.</param>
    /// <param name="pixelStride">Floats from a pixel of the target to the next; at least <paramref name="channels"/>.</param>
    public static void ToChannelsLast(
        float* source, float* target, int channels, int depth, int height, int width, nint planeStride, nint rowStride, int pixelStride)
    {
        nint plane = (nint)height * width, volume = depth * plane;
        (nint rows, nint columns) = Runs(height, width, rowStride, pixelStride);
        for (nint z = 0; z < depth; z++)
        {
            for (nint y = 0; y < rows; y++)
            {
                float* from = source + z * plane + y * columns;
                float* to = target + z * planeStride + y * rowStride;
                if (channels == 1 && pixelStride == 1) Copy(from, to, columns);
                else if (volume == 1) Copy(from, to, channels);
                else
                {
                    for (nint x = 0; x < columns; x += Chunk)
                        Interleave(from + x, volume, to + x * pixelStride, channels, (int)nint.Min(Chunk, columns - x), pixelStride);
                }
            }
        }
    }

    /// <summary>Pixels whose channels lie together to [C, H, W], dense.</summary>
    /// <param name="source">Channel 0 of the top left pixel; a border is before it.</param>
    /// <param name="target">channels x height x width floats.</param>
    /// <param name="channels">C.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <param name="rowStride">Floats from a pixel of the source to the one below.</param>
    /// <param name="pixelStride">Floats from a pixel of the source to the next; at least <paramref name="channels"/>.</param>
    public static void ToChannelsFirst(float* source, float* target, int channels, int height, int width, nint rowStride, int pixelStride) =>
        ToChannelsFirst(source, target, channels, depth: 1, height, width, planeStride: 0, rowStride, pixelStride);

    /// <summary>Pixels whose channels lie together to [C, D, H, W], dense.</summary>
    /// <param name="source">Channel 0 of the first pixel; a border is before it.</param>
    /// <param name="target">channels x depth x height x width floats.</param>
    /// <param name="channels">C.</param>
    /// <param name="depth">D.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <param name="planeStride">Floats from a pixel of the source to the one behind.</param>
    /// <param name="rowStride">Floats from a pixel of the source to the one below.</param>
    /// <param name="pixelStride">Floats from a pixel of the source to the next; at least <paramref name="channels"/>.</param>
    public static void ToChannelsFirst(
        float* source, float* target, int channels, int depth, int height, int width, nint planeStride, nint rowStride, int pixelStride)
    {
        nint plane = (nint)height * width, volume = depth * plane;
        (nint rows, nint columns) = Runs(height, width, rowStride, pixelStride);
        for (nint z = 0; z < depth; z++)
        {
            for (nint y = 0; y < rows; y++)
            {
                float* from = source + z * planeStride + y * rowStride;
                float* to = target + z * plane + y * columns;
                if (channels == 1 && pixelStride == 1) Copy(from, to, columns);
                else if (volume == 1) Copy(from, to, channels);
                else
                {
                    for (nint x = 0; x < columns; x += Chunk)
                        Separate(from + x * pixelStride, to + x, volume, channels, (int)nint.Min(Chunk, columns - x), pixelStride);
                }
            }
        }
    }

    /// <summary>A map to one of another shape with as many elements, in the order channels first; in both, the channels of a pixel lie together.</summary>
    /// <param name="source">Channel 0 of the top left pixel.</param>
    /// <param name="depth">Depth of the source.</param>
    /// <param name="height">Its height.</param>
    /// <param name="width">Its width.</param>
    /// <param name="planeStride">Floats from a pixel of the source to the one behind.</param>
    /// <param name="rowStride">Floats from a pixel of the source to the one below.</param>
    /// <param name="pixelStride">Floats from a pixel of the source to the next.</param>
    /// <param name="target">Channel 0 of the top left pixel; another map than the source.</param>
    /// <param name="targetChannels">Channels of the target.</param>
    /// <param name="targetDepth">Its depth.</param>
    /// <param name="targetHeight">Its height.</param>
    /// <param name="targetWidth">Its width.</param>
    /// <param name="targetPlaneStride">Floats from a pixel of the target to the one behind.</param>
    /// <param name="targetRowStride">Floats from a pixel of the target to the one below.</param>
    /// <param name="targetPixelStride">Floats from a pixel of the target to the next.</param>
    public static void Reshape(
        float* source, int depth, int height, int width, nint planeStride, nint rowStride, int pixelStride,
        float* target, int targetChannels, int targetDepth, int targetHeight, int targetWidth, nint targetPlaneStride, nint targetRowStride, int targetPixelStride)
    {
        // The target is walked through in its order, the source keeps pace.
        int channel = 0, plane = 0, row = 0, column = 0;
        for (int c = 0; c < targetChannels; c++)
        {
            for (int z = 0; z < targetDepth; z++)
            {
                for (int y = 0; y < targetHeight; y++)
                {
                    float* to = target + z * targetPlaneStride + y * targetRowStride + c;
                    for (int x = 0; x < targetWidth; x++, to += targetPixelStride)
                    {
                        *to = source[plane * planeStride + row * rowStride + (nint)column * pixelStride + channel];
                        if (++column < width) continue;
                        column = 0;
                        if (++row < height) continue;
                        row = 0;
                        if (++plane < depth) continue;
                        plane = 0;
                        channel++;
                    }
                }
            }
        }
    }

    /// <summary>A map without a border is one long row.</summary>
    private static (nint Rows, nint Columns) Runs(int height, int width, nint rowStride, int pixelStride) =>
        rowStride == (nint)width * pixelStride ? (1, (nint)height * width) : (height, width);

    private static void Copy(float* source, float* target, nint length) =>
        Buffer.MemoryCopy(source, target, length * sizeof(float), length * sizeof(float));

    private static void Interleave(float* source, nint plane, float* target, int channels, int pixels, int pixelStride)
    {
        // Literals, so that the masks are constants.
        switch (channels)
        {
            case 1:
                Interleave(source, plane, target, channels, pixels, pixelStride, count: 1);
                break;
            case 2:
                Interleave(source, plane, target, channels, pixels, pixelStride, count: 2);
                break;
            case 3:
                Interleave(source, plane, target, channels, pixels, pixelStride, count: 3);
                break;
            default:
                Interleave(source, plane, target, channels, pixels, pixelStride, count: Block);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(float* source, nint plane, float* target, int channels, int pixels, int pixelStride, int count)
    {
        if (pixels < Block)
        {
            for (int c = 0; c < channels; c++)
            {
                for (int x = 0; x < pixels; x++) target[x * (nint)pixelStride + c] = source[c * plane + x];
            }
            return;
        }

        for (int c = 0; c < channels; c += Block)
        {
            int channel = Math.Max(0, Math.Min(c, channels - Block));
            for (int x = 0; x < pixels; x += Block)
            {
                int pixel = Math.Min(x, pixels - Block);
                float* from = source + channel * plane + pixel;
                float* to = target + pixel * (nint)pixelStride + channel;
                // A channel that is not there is read from the first one and not stored.
                var (p0, p1, p2, p3) = Transpose4.Run(
                    Vector128.Load(from),
                    Vector128.Load(count > 1 ? from + plane : from),
                    Vector128.Load(count > 2 ? from + 2 * plane : from),
                    Vector128.Load(count > 3 ? from + 3 * plane : from));
                Simd128.StorePartial(to, p0, count);
                Simd128.StorePartial(to + pixelStride, p1, count);
                Simd128.StorePartial(to + 2 * (nint)pixelStride, p2, count);
                Simd128.StorePartial(to + 3 * (nint)pixelStride, p3, count);
            }
        }
    }

    private static void Separate(float* source, float* target, nint plane, int channels, int pixels, int pixelStride)
    {
        // Literals, so that the masks are constants.
        switch (channels)
        {
            case 1:
                Separate(source, target, plane, channels, pixels, pixelStride, count: 1);
                break;
            case 2:
                Separate(source, target, plane, channels, pixels, pixelStride, count: 2);
                break;
            case 3:
                Separate(source, target, plane, channels, pixels, pixelStride, count: 3);
                break;
            default:
                Separate(source, target, plane, channels, pixels, pixelStride, count: Block);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Separate(float* source, float* target, nint plane, int channels, int pixels, int pixelStride, int count)
    {
        if (pixels < Block)
        {
            for (int c = 0; c < channels; c++)
            {
                for (int x = 0; x < pixels; x++) target[c * plane + x] = source[x * (nint)pixelStride + c];
            }
            return;
        }

        for (int c = 0; c < channels; c += Block)
        {
            int channel = Math.Max(0, Math.Min(c, channels - Block));
            for (int x = 0; x < pixels; x += Block)
            {
                int pixel = Math.Min(x, pixels - Block);
                float* from = source + pixel * (nint)pixelStride + channel;
                float* to = target + channel * plane + pixel;
                var (c0, c1, c2, c3) = Transpose4.Run(
                    Simd128.LoadPartial(from, count),
                    Simd128.LoadPartial(from + pixelStride, count),
                    Simd128.LoadPartial(from + 2 * (nint)pixelStride, count),
                    Simd128.LoadPartial(from + 3 * (nint)pixelStride, count));
                c0.Store(to);
                if (count > 1) c1.Store(to + plane);
                if (count > 2) c2.Store(to + 2 * plane);
                if (count > 3) c3.Store(to + 3 * plane);
            }
        }
    }
}
