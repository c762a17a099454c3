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

    /// <summary>The index of an element, each coordinate an expression; dimensions of size 1 are left out, as they are where the value is broadcast.</summary>
    public string Index(string image, string channel, string row, string column) => Sum(Terms(image, channel, row, column).Append(Offset == 0 ? "" : $"{Offset}"));

    /// <summary>How far an element of an image is from its first.</summary>
    public string Distance(string channel, string row, string column) => Sum(Terms("0", channel, row, column));

    private static string Sum(IEnumerable<string> terms) => string.Join(" + ", terms.Where(t => t.Length > 0)) is { Length: > 0 } sum ? sum : "0";

    private IEnumerable<string> Terms(string image, string channel, string row, string column)
    {
        return [Term(image, ImageStride, true), Term(row, RowStride, Map.Height > 1), Term(column, PixelStride, Map.Width > 1), Term(channel, ChannelStride, Map.Channels > 1)];

        static string Term(string coordinate, int stride, bool counts) =>
            !counts || coordinate == "0" ? "" : stride == 1 ? coordinate : $"({coordinate} * {stride})";
    }
}
