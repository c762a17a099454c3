namespace NetGen.Images;

/// <summary>A resize and a centre crop after it, in one: only what the crop keeps is computed.</summary>
internal static class ResizeAndCrop
{
    /// <summary>Writes the crop of the resized picture, zeros where the crop is larger.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="resized">The size it is resized to.</param>
    /// <param name="height">Rows of the crop.</param>
    /// <param name="width">Columns of the crop.</param>
    /// <param name="destination">Receives [height, width, C].</param>
    public static void Render(PixelView source, (long Height, long Width) resized, int height, int width, Span<byte> destination)
    {
        CenterCrop down = CenterCrop.Of(resized.Height, height);
        CenterCrop across = CenterCrop.Of(resized.Width, width);
        if (down.Count < height || across.Count < width)
        {
            destination.Clear();
        }

        var rows = new ResampledAxis(source.Height, resized.Height, down.First, down.Count);
        var columns = new ResampledAxis(source.Width, resized.Width, across.First, across.Count);
        int stride = width * source.Channels;
        BilinearResampling.Resample(source, rows, columns, destination[((down.Padding * stride) + (across.Padding * source.Channels))..], stride);
    }
}
