using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen.Cpu;

/// <summary>Weights from PyTorch's order to the one in which kernels read them, once, when they are loaded. For emitted code.</summary>
/// <remarks>
/// A kernel computes a block of outputs at a time, so for each weight of a window the block's outputs lie together. Where the last block of a group has
/// fewer outputs, the rest of it is 0. <c>scale</c>, one number an output, is a folded batch norm's (<see cref="FoldedBatchNorm"/>); empty is 1.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Packing
{
    // A cache line of one output's weights is read at once and dealt out to as many lines of the target.
    private const int Line = AlignedBuffer.Alignment / sizeof(float);

    /// <summary>Floats that <see cref="Convolution"/> and, without a window, <see cref="Dense"/> write.</summary>
    /// <param name="outputs">Output channels of all groups.</param>
    /// <param name="inputs">Input channels of one group.</param>
    /// <param name="kernelHeight">Rows of the window.</param>
    /// <param name="kernelWidth">Columns of the window.</param>
    /// <param name="groups">Groups.</param>
    /// <param name="block">Outputs in a block.</param>
    /// <param name="kernelDepth">Planes of the window.</param>
    public static long ConvolutionLength(int outputs, int inputs, int kernelHeight, int kernelWidth, int groups, int block, int kernelDepth = 1) =>
        BiasLength(outputs, groups, block) * inputs * kernelDepth * kernelHeight * kernelWidth;

    /// <summary>Floats that <see cref="Bias"/> writes.</summary>
    /// <param name="outputs">Output channels of all groups.</param>
    /// <param name="groups">Groups.</param>
    /// <param name="block">Outputs in a block.</param>
    public static long BiasLength(int outputs, int groups, int block) => (long)groups * Blocks(outputs / groups, block) * block;

    /// <summary>[output][input][kz][ky][kx] to [group][block of outputs][kz][ky][kx][input][output in the block].</summary>
    /// <param name="weight">outputs x inputs x kernelDepth x kernelHeight x kernelWidth floats.</param>
    /// <param name="scale">A factor for each output, or empty.</param>
    /// <param name="target"><see cref="ConvolutionLength"/> floats.</param>
    /// <param name="outputs">Output channels of all groups.</param>
    /// <param name="inputs">Input channels of one group.</param>
    /// <param name="kernelHeight">Rows of the window.</param>
    /// <param name="kernelWidth">Columns of the window.</param>
    /// <param name="groups">Groups; divides <paramref name="outputs"/>.</param>
    /// <param name="block">Outputs in a block.</param>
    /// <param name="kernelDepth">Planes of the window.</param>
    /// <exception cref="ArgumentException">A span's length is not that of the shape.</exception>
    public static void Convolution(
        ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target,
        int outputs, int inputs, int kernelHeight, int kernelWidth, int groups, int block, int kernelDepth = 1)
    {
        int taps = kernelDepth * kernelHeight * kernelWidth;
        CheckLength(weight, (long)outputs * inputs * taps, nameof(weight));
        CheckScale(scale, outputs);

        int groupOutputs = outputs / groups;
        for (int group = 0; group < groups; group++)
        {
            for (int start = 0; start < groupOutputs; start += block)
            {
                int first = group * groupOutputs + start;
                int count = Math.Min(block, groupOutputs - start);
                PackBlock(weight, scale, target, first, count, inputs, taps, block);
                target += (nint)taps * inputs * block;
            }
        }
    }

    /// <summary>[output][channel][y][x] to [block of outputs][y][x][channel][output in the block]: a Dense layer on a flattened map, whose channels lie last in memory.</summary>
    /// <remarks>On a plain vector the height and width are 1: [output][input] to [block of outputs][input][output in the block].</remarks>
    /// <param name="weight">outputs x channels x height x width floats.</param>
    /// <param name="scale">A factor for each output, or empty.</param>
    /// <param name="target"><see cref="ConvolutionLength"/> floats, with the map as the window.</param>
    /// <param name="outputs">Output features.</param>
    /// <param name="channels">Channels of the map.</param>
    /// <param name="height">Rows of the map.</param>
    /// <param name="width">Columns of the map.</param>
    /// <param name="block">Outputs in a block.</param>
    /// <exception cref="ArgumentException">A span's length is not that of the shape.</exception>
    public static void Dense(
        ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int outputs, int channels, int height, int width, int block) =>
        Convolution(weight, scale, target, outputs, channels, height, width, groups: 1, block);

    /// <summary>
    /// [input][output][element of the kernel] to [phase][group][block of outputs][tap][input][output in the block]: a transposed convolution's weights as those of
    /// convolutions with some of its elements each.
    /// </summary>
    /// <param name="weight">groups x inputs x (outputs / groups) x kernel floats.</param>
    /// <param name="scale">A factor for each output, or empty.</param>
    /// <param name="target">outputs x inputs x all taps floats, outputs rounded up to whole blocks in each group.</param>
    /// <param name="outputs">Output channels of all groups.</param>
    /// <param name="inputs">Input channels of one group.</param>
    /// <param name="kernel">Elements of the whole kernel.</param>
    /// <param name="taps">The elements to take, in order: first those of one phase, then those of the next.</param>
    /// <param name="phases">Phases, each with as many elements.</param>
    /// <param name="groups">Groups; divides <paramref name="outputs"/>.</param>
    /// <param name="block">Outputs in a block.</param>
    /// <exception cref="ArgumentException">A span's length is not that of the shape.</exception>
    public static void Transposed(
        ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int outputs, int inputs, int kernel, ReadOnlySpan<int> taps, int phases, int groups, int block)
    {
        CheckLength(weight, (long)outputs * inputs * kernel, nameof(weight));
        CheckScale(scale, outputs);

        int groupOutputs = outputs / groups, count = taps.Length / phases;
        for (int phase = 0; phase < phases; phase++)
        {
            for (int group = 0; group < groups; group++)
            {
                for (int start = 0; start < groupOutputs; start += block)
                {
                    foreach (int tap in taps.Slice(phase * count, count))
                    {
                        for (int input = 0; input < inputs; input++, target += block)
                            PackTap(weight[((group * inputs + input) * groupOutputs * kernel)..], scale, target, group * groupOutputs, start, Math.Min(block, groupOutputs - start), kernel, tap, block);
                    }
                }
            }
        }
    }

    /// <summary>The elements of the kernel that phases of a transposed convolution meet, row-major, in the order in which <see cref="Transposed"/> takes them.</summary>
    /// <param name="deep">Along the depth.</param>
    /// <param name="down">Along the height.</param>
    /// <param name="across">Along the width.</param>
    public static int[] Taps(TapAxis deep, TapAxis down, TapAxis across)
    {
        int[] all = new int[(long)deep.Phases * deep.Taps * down.Phases * down.Taps * across.Phases * across.Taps];
        int next = 0;
        for (int planePhase = 0; planePhase < deep.Phases; planePhase++)
        {
            for (int rowPhase = 0; rowPhase < down.Phases; rowPhase++)
            {
                for (int columnPhase = 0; columnPhase < across.Phases; columnPhase++)
                    OfPhase(planePhase, rowPhase, columnPhase);
            }
        }

        return all;

        void OfPhase(int planePhase, int rowPhase, int columnPhase)
        {
            for (int z = 0; z < deep.Taps; z++)
            {
                for (int y = 0; y < down.Taps; y++)
                {
                    int row = ((deep.Tap(planePhase, z) * down.Kernel) + down.Tap(rowPhase, y)) * across.Kernel;
                    for (int x = 0; x < across.Taps; x++) all[next++] = row + across.Tap(columnPhase, x);
                }
            }
        }
    }

    /// <summary>[channel][kz][ky][kx] to [kz][ky][kx][channel].</summary>
    /// <param name="weight">channels x kernelDepth x kernelHeight x kernelWidth floats.</param>
    /// <param name="scale">A factor for each channel, or empty.</param>
    /// <param name="target">kernelDepth x kernelHeight x kernelWidth x stride floats.</param>
    /// <param name="channels">Output channels, each with a window of its own.</param>
    /// <param name="kernelHeight">Rows of the window.</param>
    /// <param name="kernelWidth">Columns of the window.</param>
    /// <param name="stride">Floats from one window position to the next; at least <paramref name="channels"/>, the rest is 0.</param>
    /// <param name="kernelDepth">Planes of the window.</param>
    /// <exception cref="ArgumentException">A span's length is not that of the shape, or <paramref name="stride"/> is too small.</exception>
    public static void Depthwise(
        ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int channels, int kernelHeight, int kernelWidth, int stride, int kernelDepth = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, channels);
        Convolution(weight, scale, target, channels, inputs: 1, kernelHeight, kernelWidth, groups: 1, block: stride, kernelDepth);
    }

    /// <summary>[output] to [group][block of outputs][output in the block].</summary>
    /// <param name="bias">A number for each output; empty for zeros.</param>
    /// <param name="target"><see cref="BiasLength"/> floats.</param>
    /// <param name="outputs">Output channels of all groups.</param>
    /// <param name="groups">Groups; divides <paramref name="outputs"/>.</param>
    /// <param name="block">Outputs in a block.</param>
    /// <exception cref="ArgumentException">A span's length is not that of the shape.</exception>
    public static void Bias(ReadOnlySpan<float> bias, float* target, int outputs, int groups, int block)
    {
        if (!bias.IsEmpty) CheckLength(bias, outputs, nameof(bias));
        int groupOutputs = outputs / groups;
        int padded = Blocks(groupOutputs, block) * block;
        for (int group = 0; group < groups; group++, target += padded)
        {
            var all = new Span<float>(target, padded);
            all.Clear();
            if (!bias.IsEmpty) bias.Slice(group * groupOutputs, groupOutputs).CopyTo(all);
        }
    }

    private static int Blocks(int outputs, int block) => (outputs + block - 1) / block;

    /// <summary>The weights of one input and element of the kernel for a block of outputs.</summary>
    private static void PackTap(
        ReadOnlySpan<float> ofInput, ReadOnlySpan<float> scale, float* target, int firstOfGroup, int start, int count, int kernel, int tap, int block)
    {
        new Span<float>(target + count, block - count).Clear();
        for (int i = 0; i < count; i++)
        {
            float value = ofInput[(start + i) * kernel + tap];
            target[i] = scale.IsEmpty ? value : value * scale[firstOfGroup + start + i];
        }
    }

    private static void PackBlock(
        ReadOnlySpan<float> weight, ReadOnlySpan<float> scale, float* target, int firstOutput, int count, int inputs, int taps, int block)
    {
        if (count < block) NativeMemory.Clear(target, (nuint)inputs * (nuint)taps * (nuint)block * sizeof(float));
        for (int start = 0; start < inputs; start += Line)
        {
            int end = Math.Min(inputs, start + Line);
            for (int output = 0; output < count; output++)
            {
                float factor = scale.IsEmpty ? 1 : scale[firstOutput + output];
                ReadOnlySpan<float> row = weight.Slice((firstOutput + output) * inputs * taps, inputs * taps);
                for (int input = start; input < end; input++)
                {
                    for (int tap = 0; tap < taps; tap++)
                        target[((nint)tap * inputs + input) * block + output] = row[input * taps + tap] * factor;
                }
            }
        }
    }

    private static void CheckScale(ReadOnlySpan<float> scale, int outputs)
    {
        if (!scale.IsEmpty) CheckLength(scale, outputs, nameof(scale));
    }

    private static void CheckLength(ReadOnlySpan<float> span, long length, string name)
    {
        if (span.Length != length) throw new ArgumentException($"There must be {length} floats and there are {span.Length}.", name);
    }
}
