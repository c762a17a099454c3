namespace NetGen;

/// <summary>A network that takes pictures as decoders and cameras give them, too: one with a <see cref="NormalizeAttribute"/>, one input and one output that is not optional.</summary>
/// <typeparam name="TSelf">The network.</typeparam>
// Classes that older compilers emitted implement it: a new member needs a body (docs/compatibility.md).
public interface IPictureNetwork<TSelf> : INetwork<TSelf>
    where TSelf : IPictureNetwork<TSelf>
{
    /// <summary>Runs the network on pixels, which are normalised as the first kernel's input is laid out: what they mean is the same to the bit as floats that were normalised by hand.</summary>
    /// <param name="pixels">Pictures one after the other, each as high and wide as the input. The last row may end with its last pixel.</param>
    /// <param name="format">How their pixels lie.</param>
    /// <param name="rowBytes">Bytes from a row to the next: the width times the bytes of a pixel, or more.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order; in memory of its own.</param>
    /// <param name="batch">How many pictures there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, the format has too few channels, or the output overlaps the pixels. Nothing was written.</exception>
    void Forward(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, Span<float> output, int batch = 1);
}
