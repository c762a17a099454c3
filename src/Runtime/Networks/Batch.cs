using System.ComponentModel;
using System.Runtime.InteropServices;
using NetGen.Cpu;

namespace NetGen;

/// <summary>Checks of what a call is given. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Batch
{
    /// <summary>Checks that a length fits a batch.</summary>
    /// <param name="info">The network.</param>
    /// <param name="port">What is given.</param>
    /// <param name="found">Its elements, or elements of room for it.</param>
    /// <param name="batch">Inputs.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public static void Check(NetworkInfo info, PortInfo port, int found, int batch)
    {
        if (found != (long)port.Length * batch)
        {
            throw new ArgumentException(
                $"The {port.Name} of {info.Name} for a batch of {batch} has {batch} x {Describe(port)} = {(long)port.Length * batch} elements, found {found}.{(port.IsOptional ? " An empty span means that it is not wanted." : "")}", port.Name);
        }
    }

    /// <summary>
    /// Checks that lengths fit a batch, and that no result is written where an input lies, which is still to be read, or that its owner thinks unchanged, nor where another result does.
    /// </summary>
    /// <param name="info">The network.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">Room for the results; none for optional ones that are not wanted.</param>
    /// <param name="batch">Inputs.</param>
    /// <returns>Whether an optional output is wanted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The batch is below 1.</exception>
    /// <exception cref="ArgumentException">A length does not fit, or two overlap.</exception>
    public static bool Check(NetworkInfo info, Argument* inputs, Argument* outputs, int batch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        for (int i = 0; i < info.Inputs.Count; i++)
        {
            if (inputs[i].Pixels is { } pixels) Check(info, info.Inputs[i], pixels, inputs[i].Length, batch);
            else Check(info, info.Inputs[i], inputs[i].Length, batch);
        }

        bool isOptionalWanted = false;
        for (int o = 0; o < info.Outputs.Count; o++)
        {
            PortInfo output = info.Outputs[o];
            if (output.IsOptional && outputs[o].Length == 0) continue;
            Check(info, output, outputs[o].Length, batch);
            isOptionalWanted |= output.IsOptional;
            for (int i = 0; i < info.Inputs.Count; i++)
            {
                if (outputs[o].Overlaps(inputs[i])) throw Overlap(info, output, info.Inputs[i]);
            }

            for (int other = 0; other < o; other++)
            {
                if (outputs[o].Overlaps(outputs[other])) throw Overlap(info, output, info.Outputs[other]);
            }
        }

        return isOptionalWanted;
    }

    /// <summary>Checks that pictures fit a batch.</summary>
    private static void Check(NetworkInfo info, PortInfo port, PixelRows pixels, int found, int batch)
    {
        int channels = port.Shape[0], height = port.Shape[1], width = port.Shape[2], pixelBytes = pixels.PixelBytes;
        if (channels == 1 && pixels.Format != PixelFormat.Gray8)
        {
            throw new ArgumentException($"{info.Name} takes pictures of one channel, {PixelFormat.Gray8}, found {pixels.Format}.", "format");
        }

        if (pixels.RowBytes < (long)width * pixelBytes)
        {
            throw new ArgumentOutOfRangeException("rowBytes", pixels.RowBytes, $"A row of {info.Name}'s pictures has {width} pixels of {pixelBytes} = {(long)width * pixelBytes} bytes.");
        }

        long most = (long)batch * height * pixels.RowBytes, least = most - pixels.RowBytes + (long)width * pixelBytes;
        if (found < least || found > most)
        {
            throw new ArgumentException($"The pixels for {info.Name} in a batch of {batch} are {batch} x {height} rows of {pixels.RowBytes} = {most} bytes{(least == most ? "" : $", or {least} without what follows the last row")}, found {found}.", "pixels");
        }
    }

    /// <summary>What is thrown where an output lies over something else.</summary>
    /// <param name="info">The network.</param>
    /// <param name="output">The output.</param>
    /// <param name="other">What it lies over.</param>
    public static ArgumentException Overlap(NetworkInfo info, PortInfo output, PortInfo other) =>
        new($"The {output.Name} of {info.Name} overlaps its {other.Name}: the two must be in memory of their own.", output.Name);

    /// <summary>Checks that there is an element for each kernel, none of which lies over the inputs or the results.</summary>
    /// <param name="info">The network as it runs.</param>
    /// <param name="ticks">Room for the kernels' times.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">Room for the results.</param>
    /// <exception cref="ArgumentException">They are not as many as the kernels, or two overlap.</exception>
    internal static void CheckTicks(NetworkInfo info, ReadOnlySpan<long> ticks, Argument* inputs, Argument* outputs)
    {
        if (ticks.Length != info.Kernels.Count)
        {
            throw new ArgumentException($"{info.Name} has {info.Kernels.Count} kernels, found {ticks.Length} elements for their times.", nameof(ticks));
        }

        ReadOnlySpan<byte> times = MemoryMarshal.AsBytes(ticks);
        for (int i = 0; i < info.Inputs.Count; i++)
        {
            if (inputs[i].Overlaps(times)) throw Overlap(info, info.Inputs[i]);
        }

        for (int o = 0; o < info.Outputs.Count; o++)
        {
            if (outputs[o].Overlaps(times)) throw Overlap(info, info.Outputs[o]);
        }

        static ArgumentException Overlap(NetworkInfo info, PortInfo port) =>
            new($"The times of {info.Name} overlap its {port.Name}: they must be in memory of their own.", nameof(ticks));
    }

    /// <summary>How many inputs there are.</summary>
    /// <param name="info">The network.</param>
    /// <param name="input">Elements given.</param>
    /// <exception cref="ArgumentException">Not a positive multiple of one input's.</exception>
    public static int Count(NetworkInfo info, int input) => input > 0 && input % info.InputLength == 0
        ? input / info.InputLength
        : throw new ArgumentException($"{info.Name} takes a whole number of inputs of {Describe(info.Inputs[0])}, found {input} elements.", nameof(input));

    private static string Describe(PortInfo port) => port.Shape.Count == 1 ? $"{port.Length}" : $"({string.Join(" x ", port.Shape)} = {port.Length})";
}
