using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The zeros around a map that a padded kernel reads instead of testing where it is. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Border
{
    /// <summary>Zeroes the border and leaves the map as it is.</summary>
    /// <param name="map">Channel 0 of the top left pixel; the border is before it.</param>
    /// <param name="height">Rows of the map.</param>
    /// <param name="width">Pixels in a row of the map.</param>
    /// <param name="rowStride">Floats from a pixel to the one below; at least those of a row with its border.</param>
    /// <param name="pixelStride">Floats from a pixel to the next; all of them are zeroed.</param>
    /// <param name="top">Rows of the border above the map.</param>
    /// <param name="left">Pixels of the border left of it.</param>
    /// <param name="bottom">Rows below it.</param>
    /// <param name="right">Pixels right of it.</param>
    public static void Clear(float* map, int height, int width, nint rowStride, int pixelStride, int top, int left, int bottom, int right)
    {
        nint before = (nint)left * pixelStride, inside = (nint)width * pixelStride, after = (nint)right * pixelStride;
        if (rowStride == before + inside + after)
        {
            // What is right of a row lies next to what is left of the one below.
            Stretch.Clear(map - top * rowStride - before, top * rowStride + before);
            float* end = map + inside;
            for (int y = 1; y < height; y++, end += rowStride) Stretch.Clear(end, after + before);
            Stretch.Clear(end, after + bottom * rowStride);
            return;
        }

        for (nint y = -top; y < 0; y++) Stretch.Clear(map + y * rowStride - before, before + inside + after);
        for (nint y = 0; y < height; y++)
        {
            Stretch.Clear(map + y * rowStride - before, before);
            Stretch.Clear(map + y * rowStride + inside, after);
        }
        for (nint y = height; y < (nint)height + bottom; y++) Stretch.Clear(map + y * rowStride - before, before + inside + after);
    }

    /// <summary>Zeroes the border of a volume and leaves the volume as it is.</summary>
    /// <param name="map">Channel 0 of the first pixel; the border is before it.</param>
    /// <param name="depth">Planes of the volume.</param>
    /// <param name="height">Rows of a plane.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="planeStride">Floats from a pixel to the one behind; those of a plane with its border.</param>
    /// <param name="rowStride">Floats from a pixel to the one below; at least those of a row with its border.</param>
    /// <param name="pixelStride">Floats from a pixel to the next; all of them are zeroed.</param>
    /// <param name="front">Planes of the border before the volume.</param>
    /// <param name="top">Rows of the border above each plane.</param>
    /// <param name="left">Pixels of the border left of it.</param>
    /// <param name="back">Planes behind it.</param>
    /// <param name="bottom">Rows below it.</param>
    /// <param name="right">Pixels right of it.</param>
    public static void Clear(
        float* map, int depth, int height, int width, nint planeStride, nint rowStride, int pixelStride, int front, int top, int left, int back, int bottom, int right)
    {
        float* plane = map - top * rowStride - (nint)left * pixelStride;
        Stretch.Clear(plane - front * planeStride, front * planeStride);
        for (nint z = 0; z < depth; z++) Clear(map + z * planeStride, height, width, rowStride, pixelStride, top, left, bottom, right);
        Stretch.Clear(plane + depth * planeStride, back * planeStride);
    }
}
