namespace NetGen;

/// <summary>How the pixels of a picture lie in memory: row by row from the top, a byte a channel.</summary>
public enum PixelFormat
{
    /// <summary>One byte a pixel. A network of three channels takes it for each of them.</summary>
    Gray8,

    /// <summary>Three bytes a pixel: red, green, blue.</summary>
    Rgb24,

    /// <summary>Three bytes a pixel: blue, green, red.</summary>
    Bgr24,

    /// <summary>Four bytes a pixel: red, green, blue, and alpha, which is passed over.</summary>
    Rgba32,

    /// <summary>Four bytes a pixel: blue, green, red, and alpha, which is passed over.</summary>
    Bgra32,
}
