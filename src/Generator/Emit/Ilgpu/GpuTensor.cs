using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A value on the device: how to find an element in the view that a kernel is given.</summary>
/// <param name="View">What a launch passes.</param>
/// <param name="Map">Its size.</param>
/// <param name="ImageStride">Elements from an image of the batch to the next.</param>
/// <param name="ChannelStride">Elements from a channel to the next.</param>
/// <param name="PlaneStride">Elements from a plane to the next.</param>
/// <param name="RowStride">Elements from a row to the next.</param>
/// <param name="PixelStride">Elements from a pixel to the next in its row.</param>
/// <param name="Offset">Where the first element lies.</param>
internal sealed record GpuTensor(string View, Shape Map, int ImageStride, int ChannelStride, int PlaneStride, int RowStride, int PixelStride, int Offset)
{
    /// <summary>A value in the arena: channels innermost; the arena holds each buffer for all images of the batch.</summary>
    public static GpuTensor InArena(Location location) => new(
        $"arena.SubView({location.Buffer.Offset}L * batch, {location.Buffer.Length}L * batch)",
        location.Map,
        location.Buffer.Length,
        1,
        location.PlaneStride,
        location.RowStride,
        location.PixelStride,
        location.Offset);

    /// <summary>The user's input or output: channels outermost.</summary>
    public static GpuTensor OfUser(string view, Shape map) => new(view, map, map.Length, map.Size.Count, map.Height * map.Width, map.Width, 1, 0);

    /// <summary>A tensor of the packed weights, the same for all images: channels innermost.</summary>
    public static GpuTensor OfWeights((long Start, int Length) packed, Shape map) =>
        new(KernelArguments.Packed(packed.Start, packed.Length), map, 0, 1, map.Height * map.Width * map.Channels, map.Width * map.Channels, map.Channels, 0);

    /// <summary>Some channels, from the one given.</summary>
    public GpuTensor Slice(int channel, Shape map) => this with { Map = map, Offset = Offset + (channel * ChannelStride) };

    /// <summary>Whether the elements of an image are one stretch of memory, the channels of a pixel side by side.</summary>
    public bool IsDense => Offset == 0
        && (ChannelStride == 1 || Map.Channels == 1)
        && (PixelStride == Map.Channels || Map.Width == 1)
        && (RowStride == Map.Width * Map.Channels || Map.Height == 1)
        && (PlaneStride == Map.Height * Map.Width * Map.Channels || Map.Depth == 1);

    /// <summary>Elements from a pixel to the next, also across rows and planes; null where they are not all equally far apart.</summary>
    private int? Step
    {
        get
        {
            int? step = null;
            int count = 1;
            foreach (var (size, stride) in new[] { (Map.Width, PixelStride), (Map.Height, RowStride), (Map.Depth, PlaneStride) })
            {
                if (size > 1 && step is { } known && stride != known * count)
                {
                    return null;
                }

                step ??= size > 1 ? stride : null;
                count *= size;
            }

            return step ?? ImageStride;
        }
    }

    /// <summary>The index of a channel of a pixel; where the value has one plane, row or column, that serves all.</summary>
    public IndexExpression Index(PixelCode pixel, IndexExpression channel)
    {
        if ((Map.Depth, Map.Height, Map.Width) != (pixel.Map.Depth, pixel.Map.Height, pixel.Map.Width) || Step is not { } step)
        {
            return Index(pixel.Image, channel, Map.Depth == 1 ? 0 : pixel.Plane, Map.Height == 1 ? 0 : pixel.Row, Map.Width == 1 ? 0 : pixel.Column);
        }

        IndexExpression place = ImageStride == Map.Size.Count * step || Map.Size.Count == 1 ? pixel.Number * step : (pixel.Image * ImageStride) + (pixel.Within * step);
        return place + Channel(channel) + Offset;
    }

    /// <summary>The index of an element; dimensions of size 1 are left out, as they are where the value is broadcast.</summary>
    public IndexExpression Index(IndexExpression image, IndexExpression channel, IndexExpression plane, IndexExpression row, IndexExpression column) =>
        (image * ImageStride) + Distance(channel, plane, row, column) + Offset;

    /// <summary>How far an element of an image is from its first.</summary>
    public IndexExpression Distance(IndexExpression channel, IndexExpression plane, IndexExpression row, IndexExpression column) =>
        (Map.Depth == 1 ? 0 : plane * PlaneStride) + (Map.Height == 1 ? 0 : row * RowStride) + (Map.Width == 1 ? 0 : column * PixelStride) + Channel(channel);

    /// <summary>How far a place under a window is from its start, so many planes, rows and columns on.</summary>
    public int Distance(int planes, int rows, int columns) =>
        (Map.Depth == 1 ? 0 : planes * PlaneStride) + (Map.Height == 1 ? 0 : rows * RowStride) + (Map.Width == 1 ? 0 : columns * PixelStride);

    private IndexExpression Channel(IndexExpression channel) => Map.Channels == 1 ? 0 : channel * ChannelStride;
}
