using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A value on the device: how to find an element in the view that a kernel is given.</summary>
/// <param name="View">What a launch passes.</param>
/// <param name="Map">Channels, height and width.</param>
/// <param name="ImageStride">Elements from an image of the batch to the next.</param>
/// <param name="ChannelStride">Elements from a channel to the next.</param>
/// <param name="RowStride">Elements from a row to the next.</param>
/// <param name="PixelStride">Elements from a pixel to the next in its row.</param>
/// <param name="Offset">Where the first element lies.</param>
internal sealed record GpuTensor(string View, Shape Map, int ImageStride, int ChannelStride, int RowStride, int PixelStride, int Offset)
{
    /// <summary>A value in the arena: channels innermost; the arena holds each buffer for all images of the batch.</summary>
    public static GpuTensor InArena(Location location) => new(
        $"arena.SubView({location.Buffer.Offset}L * batch, {location.Buffer.Length}L * batch)",
        location.Map,
        location.Buffer.Length,
        1,
        location.RowStride,
        location.PixelStride,
        location.Channel);

    /// <summary>The user's input or output: channels outermost.</summary>
    public static GpuTensor OfUser(string view, Shape map) => new(view, map, map.Length, map.Height * map.Width, map.Width, 1, 0);

    /// <summary>Some channels, from the one given.</summary>
    public GpuTensor Slice(int channel, Shape map) => this with { Map = map, Offset = Offset + (channel * ChannelStride) };

    /// <summary>Whether the elements of an image are one stretch of memory, the channels of a pixel side by side.</summary>
    public bool IsDense => Offset == 0
        && (ChannelStride == 1 || Map.Channels == 1)
        && (PixelStride == Map.Channels || Map.Width == 1)
        && (RowStride == Map.Width * Map.Channels || Map.Height == 1);

    /// <summary>The index of a channel of a pixel; where the value has one row or one column, that serves all.</summary>
    public string Index(PixelCode pixel, string channel)
    {
        bool isWhole = Map.Height == pixel.Map.Height && Map.Width == pixel.Map.Width && (Map.Height == 1 || Map.Width == 1 || RowStride == Map.Width * PixelStride);
        int step = Map.Width == 1 ? RowStride : PixelStride, pixels = Map.Height * Map.Width;
        string place = !isWhole
            ? Index(pixel.Image, "0", Map.Height == 1 ? "0" : pixel.Row, Map.Width == 1 ? "0" : pixel.Column)
            : pixels == 1 || ImageStride == pixels * step
                ? IndexCode.Times(pixel.Number, pixels == 1 ? ImageStride : step)
                : IndexCode.Sum(IndexCode.Times(pixel.Image, ImageStride), IndexCode.Times(pixel.Within, step));
        return IndexCode.Sum(place, Channel(channel), isWhole ? $"{Offset}" : "0");
    }

    /// <summary>The index of an element, each coordinate an expression; dimensions of size 1 are left out, as they are where the value is broadcast.</summary>
    public string Index(string image, string channel, string row, string column) =>
        IndexCode.Sum(IndexCode.Times(image, ImageStride), Distance(channel, row, column), $"{Offset}");

    /// <summary>How far an element of an image is from its first.</summary>
    public string Distance(string channel, string row, string column) => IndexCode.Sum(
        Map.Height == 1 ? "0" : IndexCode.Times(row, RowStride),
        Map.Width == 1 ? "0" : IndexCode.Times(column, PixelStride),
        Channel(channel));

    private string Channel(string channel) => Map.Channels == 1 ? "0" : IndexCode.Times(channel, ChannelStride);
}
