using SkiaSharp;

namespace ServerSample.Tests;

/// <summary>Pictures to send.</summary>
internal static class Pictures
{
    /// <summary>A light triangle on black.</summary>
    public static byte[] Triangle(SKEncodedImageFormat format, int rows = 40)
    {
        using var bitmap = new SKBitmap(64, 64);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Black);
        for (int row = 0; row < rows; row++) canvas.DrawLine(32 - (row / 2f), 12 + row, 32 + (row / 2f), 12 + row, new SKPaint { Color = SKColors.White });
        using SKPixmap pixels = bitmap.PeekPixels();
        // Without loss, so that all forms hold the same pixels.
        using SKData data = (format == SKEncodedImageFormat.Webp ? pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 100)) : pixels.Encode(format, 100))!;
        return data.ToArray();
    }
}
