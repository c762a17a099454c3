using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Checks of what a call is given. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Batch
{
    /// <summary>Checks that lengths fit a batch.</summary>
    /// <param name="info">The network.</param>
    /// <param name="input">Elements given.</param>
    /// <param name="output">Elements of room for the result.</param>
    /// <param name="batch">Inputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch is below 1.</exception>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public static void Check(NetworkInfo info, int input, int output, int batch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        Check(info, nameof(input), info.Input, info.InputLength, input, batch);
        Check(info, nameof(output), info.Output, info.OutputLength, output, batch);
    }

    /// <summary>Checks that lengths fit a batch, and that no result is written where an input lies: one that is still to be read, or that its owner thinks unchanged.</summary>
    /// <param name="info">The network.</param>
    /// <param name="input">The inputs.</param>
    /// <param name="output">Room for the results.</param>
    /// <param name="batch">Inputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch is below 1.</exception>
    /// <exception cref="ArgumentException">A length does not fit, or the two overlap.</exception>
    public static void Check(NetworkInfo info, ReadOnlySpan<float> input, ReadOnlySpan<float> output, int batch)
    {
        Check(info, input.Length, output.Length, batch);
        if (input.Overlaps(output))
        {
            throw Overlap(info);
        }
    }

    /// <summary>What is thrown where the output lies over the input.</summary>
    /// <param name="info">The network.</param>
    public static ArgumentException Overlap(NetworkInfo info) => new($"The output of {info.Name} overlaps its input: the two must be in memory of their own.", "output");

    /// <summary>Checks that there is an element for each kernel, none of which lies over the inputs or the results.</summary>
    /// <param name="info">The network.</param>
    /// <param name="ticks">Room for the kernels' times.</param>
    /// <param name="input">The inputs.</param>
    /// <param name="output">Room for the results.</param>
    /// <exception cref="ArgumentException">They are not as many as the kernels, or two overlap.</exception>
    public static void CheckTicks(NetworkInfo info, ReadOnlySpan<long> ticks, ReadOnlySpan<float> input, ReadOnlySpan<float> output)
    {
        if (ticks.Length != info.Kernels.Count)
        {
            throw new ArgumentException($"{info.Name} has {info.Kernels.Count} kernels, found {ticks.Length} elements for their times.", nameof(ticks));
        }

        ReadOnlySpan<byte> times = MemoryMarshal.AsBytes(ticks);
        if (times.Overlaps(MemoryMarshal.AsBytes(input)) || times.Overlaps(MemoryMarshal.AsBytes(output)))
        {
            throw new ArgumentException($"The times of {info.Name} overlap its input or output: they must be in memory of their own.", nameof(ticks));
        }
    }

    /// <summary>How many inputs there are.</summary>
    /// <param name="info">The network.</param>
    /// <param name="input">Elements given.</param>
    /// <exception cref="ArgumentException">Not a positive multiple of one input's.</exception>
    public static int Count(NetworkInfo info, int input) => input > 0 && input % info.InputLength == 0
        ? input / info.InputLength
        : throw new ArgumentException($"{info.Name} takes a whole number of inputs of {Describe(info.Input, info.InputLength)}, found {input} elements.", nameof(input));

    private static void Check(NetworkInfo info, string name, IReadOnlyList<int> shape, int length, int found, int batch)
    {
        if (found != (long)length * batch)
        {
            throw new ArgumentException(
                $"The {name} of {info.Name} for a batch of {batch} has {batch} x {Describe(shape, length)} = {(long)length * batch} elements, found {found}.", name);
        }
    }

    private static string Describe(IReadOnlyList<int> shape, int length) => shape.Count == 1 ? $"{length}" : $"({string.Join(" x ", shape)} = {length})";
}
