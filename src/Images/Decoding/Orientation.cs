using SkiaSharp;

namespace NetGen.Images;

/// <summary>Where the pixels of an upright picture lie in the stored one: at <c>Origin + y * RowStep + x * ColumnStep</c>, counted in pixels.</summary>
internal readonly record struct Orientation(int Height, int Width, int Origin, int RowStep, int ColumnStep)
{
    /// <param name="origin">EXIF's orientation: the side of the picture where the stored first row lies, then that of its first column.</param>
    /// <param name="height">Stored rows.</param>
    /// <param name="width">Stored columns.</param>
    public static Orientation Of(SKEncodedOrigin origin, int height, int width)
    {
        bool right = origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        bool bottom = origin is SKEncodedOrigin.BottomLeft or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom;
        bool turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

        int start = (right ? width - 1 : 0) + (bottom ? (height - 1) * width : 0);
        int alongRow = right ? -1 : 1;
        int alongColumn = bottom ? -width : width;
        return turned
            ? new Orientation(width, height, start, RowStep: alongRow, ColumnStep: alongColumn)
            : new Orientation(height, width, start, RowStep: alongColumn, ColumnStep: alongRow);
    }
}
