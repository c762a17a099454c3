using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Moves maps between the order of the user's tensors, channels first, and that of the kernels, channels last. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Layout
{
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
                if (channels == 1 && pixelStride == 1) Stretch.Copy(from, to, columns);
                else if (volume == 1) Stretch.Copy(from, to, channels);
                else Transposition.Run(from, volume, (int)columns, to, pixelStride, channels);
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
                if (channels == 1 && pixelStride == 1) Stretch.Copy(from, to, columns);
                else if (volume == 1) Stretch.Copy(from, to, channels);
                else Transposition.Run(from, pixelStride, channels, to, volume, (int)columns);
            }
        }
    }

    /// <summary>A map without a border is one long row.</summary>
    private static (nint Rows, nint Columns) Runs(int height, int width, nint rowStride, int pixelStride) =>
        rowStride == (nint)width * pixelStride ? (1, (nint)height * width) : (height, width);
}
