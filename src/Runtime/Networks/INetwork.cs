namespace NetGen;

/// <summary>A compiled network with one input and one output, as most are: what generic code that runs networks needs. Optional outputs that it may have are not computed here.</summary>
/// <inheritdoc cref="ICompiledNetwork{TSelf}" path="/remarks"/>
/// <typeparam name="TSelf">The network.</typeparam>
// Classes that older compilers emitted implement it: a new member needs a body (docs/compatibility.md).
public interface INetwork<TSelf> : ICompiledNetwork<TSelf>
    where TSelf : INetwork<TSelf>
{
    /// <summary>
    /// Runs the network; from any number of threads. Allocates nothing, but that the first call after <c>new</c> draws the weights, and that more calls at once than ever before each make a
    /// workspace.
    /// </summary>
    /// <param name="input">[batch, C, H, W] in row-major order.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order; in memory of its own, no part of the input's.</param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, or the output overlaps the input. Nothing was written.</exception>
    void Forward(ReadOnlySpan<float> input, Span<float> output, int batch = 1);

    /// <summary>Runs the network on one or more inputs and returns the outputs in a new array.</summary>
    /// <param name="input">A whole number of inputs, [batch, C, H, W] in row-major order.</param>
    /// <exception cref="ArgumentException">The length is not a positive multiple of the input's.</exception>
    float[] Forward(ReadOnlySpan<float> input);

    /// <summary>Runs the network, and takes the time of each kernel. Turning the input and output to and from the kernels' layout is not counted.</summary>
    /// <param name="input">[batch, C, H, W] in row-major order.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order; in memory of its own, no part of the input's.</param>
    /// <param name="ticks">The time of each of <see cref="NetworkInfo.Kernels"/> is added to its element, in units of <see cref="System.Diagnostics.Stopwatch.Frequency"/>.</param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, or the number of kernels, or two of the spans overlap. Nothing was written.</exception>
    void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch = 1);
}
