using NetGen.Cpu;

namespace NetGen.Tests;

public sealed unsafe class PackingTests
{
    [Theory]
    [InlineData(6, 1, 5, 5, 1, 16)]
    [InlineData(64, 3, 3, 3, 1, 48)]
    [InlineData(67, 33, 1, 7, 1, 64)]
    [InlineData(10, 17, 1, 1, 1, 8)]
    [InlineData(12, 2, 3, 2, 4, 8)]
    [InlineData(34, 16, 2, 2, 2, 16)]
    [InlineData(5, 3, 1, 1, 1, 1)]
    public void PacksConvolutions(int outputs, int inputs, int kernelHeight, int kernelWidth, int groups, int block)
    {
        float[] weight = Numbers(outputs * inputs * kernelHeight * kernelWidth);
        float[] scale = Numbers(outputs);
        float[] plain = Pack([]);
        float[] scaled = Pack(scale);

        int inGroup = outputs / groups;
        int index = 0;
        for (int g = 0; g < groups; g++)
            for (int start = 0; start < inGroup; start += block)
                for (int ky = 0; ky < kernelHeight; ky++)
                    for (int kx = 0; kx < kernelWidth; kx++)
                        for (int c = 0; c < inputs; c++)
                            for (int n = 0; n < block; n++, index++)
                            {
                                int o = g * inGroup + start + n;
                                bool real = start + n < inGroup;
                                float expected = real ? weight[((o * inputs + c) * kernelHeight + ky) * kernelWidth + kx] : 0;
                                if (plain[index] != expected || scaled[index] != (real ? expected * scale[o] : 0)) Assert.Fail($"at {index}");
                            }
        index.ShouldBe(plain.Length);

        float[] Pack(float[] factors) => Packed(
            Packing.ConvolutionLength(outputs, inputs, kernelHeight, kernelWidth, groups, block),
            target => Packing.Convolution(weight, factors, (float*)target, outputs, inputs, kernelHeight, kernelWidth, groups, block));
    }

    [Theory]
    [InlineData(6, 3, 1, 4)]
    [InlineData(9, 2, 3, 4)]
    [InlineData(5, 1, 5, 8)]
    public void PacksSomeElementsOfATransposedKernel(int outputs, int inputs, int groups, int block)
    {
        const int kernel = 9;
        int[][] phases = [[8, 6, 2], [1, 3, 7]];
        int inGroup = outputs / groups, blocks = (inGroup + block - 1) / block;
        float[] weight = Numbers(groups * inputs * inGroup * kernel), scale = Numbers(outputs);

        float[] packed = Packed(
            (long)groups * blocks * block * inputs * 6,
            target => Packing.Transposed(weight, scale, (float*)target, outputs, inputs, kernel, [8, 6, 2, 1, 3, 7], phases: 2, groups, block));

        int index = 0;
        foreach (int[] taps in phases)
            for (int g = 0; g < groups; g++)
                for (int start = 0; start < blocks * block; start += block)
                    foreach (int tap in taps)
                        for (int c = 0; c < inputs; c++)
                            for (int n = 0; n < block; n++, index++)
                            {
                                int o = start + n;
                                float expected = o < inGroup ? weight[((g * inputs + c) * inGroup + o) * kernel + tap] * scale[g * inGroup + o] : 0;
                                if (packed[index] != expected) Assert.Fail($"at {index}");
                            }
        index.ShouldBe(packed.Length);
    }

    [Fact]
    public void PacksPlanesBeforeRows()
    {
        const int outputs = 7, inputs = 3, depth = 2, height = 3, width = 4, block = 4;
        float[] weight = Numbers(outputs * inputs * depth * height * width);

        float[] volume = Packed(
            Packing.ConvolutionLength(outputs, inputs, height, width, 1, block, depth),
            target => Packing.Convolution(weight, [], (float*)target, outputs, inputs, height, width, 1, block, depth));

        // In memory, planes of rows are as many rows.
        float[] map = Packed(
            Packing.ConvolutionLength(outputs, inputs, depth * height, width, 1, block),
            target => Packing.Convolution(weight, [], (float*)target, outputs, inputs, depth * height, width, 1, block));
        volume.ShouldBe(map);
    }

    [Fact]
    public void PacksDenseInTheOrderOfAChannelsLastMap()
    {
        const int outputs = 3, channels = 5, height = 2, width = 4, block = 2;
        float[] weight = Numbers(outputs * channels * height * width);
        float[] features = Numbers(channels * height * width);
        float[] channelsLast = new float[features.Length];
        fixed (float* f = features, l = channelsLast) Layout.ToChannelsLast(f, l, channels, height, width, width * channels, channels);

        float[] packed = Packed(
            Packing.ConvolutionLength(outputs, channels, height, width, 1, block),
            target => Packing.Dense(weight, [], (float*)target, outputs, channels, height, width, block));

        for (int o = 0; o < outputs; o++)
        {
            int start = o / block * features.Length * block + o % block;
            double packedSum = Enumerable.Range(0, features.Length).Sum(i => (double)channelsLast[i] * packed[start + i * block]);
            packedSum.ShouldBe(Enumerable.Range(0, features.Length).Sum(i => (double)features[i] * weight[o * features.Length + i]), 1e-12);
        }
    }

    [Fact]
    public void PacksDepthwiseWithRoomAfterTheChannels()
    {
        float[] weight = [1, 2, 3, 4, 5, 6];
        Packed(2 * 4, target => Packing.Depthwise(weight, [10, 1, 2], (float*)target, channels: 3, kernelHeight: 1, kernelWidth: 2, stride: 4))
            .ShouldBe([10, 3, 10, 0, 20, 4, 12, 0]);
    }

    [Fact]
    public void PacksBiases()
    {
        Packed(8, target => Packing.Bias([1, 2, 3, 4, 5, 6], (float*)target, outputs: 6, groups: 2, block: 4)).ShouldBe([1, 2, 3, 0, 4, 5, 6, 0]);
        Packed(8, target => Packing.Bias([], (float*)target, outputs: 6, groups: 1, block: 8)).ShouldAllBe(b => b == 0);
        Packing.BiasLength(outputs: 6, groups: 2, block: 4).ShouldBe(8);
    }

    [Fact]
    public void ChecksLengths()
    {
        Should.Throw<ArgumentException>(() => Packing.Convolution(new float[5], [], null, 2, 3, 1, 1, 1, 8)).Message.ShouldContain("6 floats and there are 5");
        Should.Throw<ArgumentException>(() => Packing.Convolution(new float[6], new float[3], null, 2, 3, 1, 1, 1, 8));
        Should.Throw<ArgumentException>(() => Packing.Bias(new float[3], null, 2, 1, 8));
        Should.Throw<ArgumentException>(() => Packing.Depthwise(new float[3], [], null, 3, 1, 1, stride: 2));
    }

    private static float[] Numbers(int length)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
    }

    private static float[] Packed(long length, Action<nint> pack)
    {
        float[] target = new float[length];
        target.AsSpan().Fill(float.NaN);
        fixed (float* p = target) pack((nint)p);
        return target;
    }
}
