using ZooSample.Models;

namespace Zoo.Tests;

/// <summary>
/// Parameters of the models whose publications round them or say nothing of them, counted by hand: layer by layer from the tables of the papers, not from the compiler's shapes.
/// </summary>
public sealed class ParameterFormulaTests
{
    /// <summary>Both forms: strides and pools have no parameters.</summary>
    [Theory]
    [InlineData("lenet")]
    [InlineData("lenet_strided")]
    public void LeNet(string name)
    {
        long convolutions = Conv(1, 6, 5) + 6 + Conv(6, 16, 5) + 16 + Conv(16, 120, 5) + 120;
        long count = convolutions + Norm(16) + Norm(120) + Dense(120, 10);

        count.ShouldBe(52_174);
        Count(name).ShouldBe(count);
    }

    /// <summary>Zhang et al. 2017, table 1, 3 groups: stages of 4, 8 and 4 units.</summary>
    [Fact]
    public void ShuffleNetV1()
    {
        long stage2 = ShuffleDown(24, 240, groupsOfFirst: 1) + 3 * Shuffle(240);
        long stage3 = ShuffleDown(240, 480, groupsOfFirst: 3) + 7 * Shuffle(480);
        long stage4 = ShuffleDown(480, 960, groupsOfFirst: 3) + 3 * Shuffle(960);
        long count = Conv(3, 24, 3) + Norm(24) + stage2 + stage3 + stage4 + Dense(960, 1000);

        count.ShouldBe(1_865_728); // 1.9 million, says github.com/megvii-model/ShuffleNet-Series
        Count("shufflenet_v1").ShouldBe(count);

        // Figure 2b: to a quarter of the channels and back, in groups; the depthwise convolution between them.
        static long Shuffle(int channels) => Bottleneck(channels, channels / 4, channels, groupsOfFirst: 3);

        // Figure 2c: the pooled input makes up the channels that the convolutions do not yield.
        static long ShuffleDown(int inputs, int outputs, int groupsOfFirst) => Bottleneck(inputs, outputs / 4, outputs - inputs, groupsOfFirst);

        static long Bottleneck(int inputs, int narrow, int outputs, int groupsOfFirst) =>
            Conv(inputs, narrow, 1) / groupsOfFirst + Norm(narrow) + Depthwise(narrow, 3) + Conv(narrow, outputs, 1) / 3 + Norm(outputs);
    }

    /// <summary>Han et al. 2019, table 1.</summary>
    [Fact]
    public void GhostNet()
    {
        long stages =
            Bottleneck(16, 16, 16)
            + Bottleneck(16, 48, 24, stride: 2) + Bottleneck(24, 72, 24)
            + Bottleneck(24, 72, 40, kernel: 5, squeezed: 20, stride: 2) + Bottleneck(40, 120, 40, kernel: 5, squeezed: 32)
            + Bottleneck(40, 240, 80, stride: 2) + Bottleneck(80, 200, 80) + 2 * Bottleneck(80, 184, 80)
            + Bottleneck(80, 480, 112, squeezed: 120) + Bottleneck(112, 672, 112, squeezed: 168)
            + Bottleneck(112, 672, 160, kernel: 5, squeezed: 168, stride: 2)
            + 2 * (Bottleneck(160, 960, 160, kernel: 5) + Bottleneck(160, 960, 160, kernel: 5, squeezed: 240));
        long count = Conv(3, 16, 3) + Norm(16) + stages + Conv(160, 960, 1) + Norm(960) + Dense(960, 1280) + Dense(1280, 1000);

        count.ShouldBe(5_182_508); // the paper rounds to 5.2 million
        Count("ghostnet").ShouldBe(count);

        // Figure 3. "squeezed": channels between the two layers of squeeze and excitation, 0 where there is none.
        static long Bottleneck(int inputs, int wide, int outputs, int kernel = 3, int squeezed = 0, int stride = 1) =>
            Ghost(inputs, wide)
            + (stride == 2 ? Depthwise(wide, kernel) : 0)
            + (squeezed > 0 ? Dense(wide, squeezed) + Dense(squeezed, wide) : 0)
            + Ghost(wide, outputs)
            + (stride == 2 || inputs != outputs ? Depthwise(inputs, kernel) + Conv(inputs, outputs, 1) + Norm(outputs) : 0);

        // Figure 1b: half of the channels from a pointwise convolution, the other half from a depthwise one of these.
        static long Ghost(int inputs, int outputs) => Conv(inputs, outputs / 2, 1) + Norm(outputs / 2) + Depthwise(outputs / 2, 3);
    }

    /// <summary>Ronneberger et al. 2015, figure 1, with batch norm in place of biases: as github.com/milesial/Pytorch-UNet, which says 31,037,633 for one class.</summary>
    [Fact]
    public void UNet()
    {
        long down = Double(3, 64) + Double(64, 128) + Double(128, 256) + Double(256, 512) + Double(512, 1024);
        long up = Up(1024) + Up(512) + Up(256) + Up(128);

        (down + up + Dense(64, 1)).ShouldBe(31_037_633);
        Count("unet").ShouldBe(down + up + Dense(64, 2));

        static long Double(int inputs, int outputs) => Conv(inputs, outputs, 3) + Norm(outputs) + Conv(outputs, outputs, 3) + Norm(outputs);

        // Half the channels from below, half from the other side.
        static long Up(int channels) => Conv(channels, channels / 2, 2) + channels / 2 + Double(channels, channels / 2);
    }

    /// <summary>As <see cref="UNet"/> at half the width, and a head on each of three maps.</summary>
    [Fact]
    public void DeeplySupervisedUNet() => Count("unet_deep").ShouldBe(7_763_976);

    private static long Count(string name) => ModelTable.Find(name)!.Written.Info.ParameterCount;

    /// <summary>A square convolution without bias.</summary>
    private static long Conv(long inputs, long outputs, long kernel) => inputs * outputs * kernel * kernel;

    /// <summary>A depthwise convolution without bias, and its batch norm.</summary>
    private static long Depthwise(long channels, long kernel) => channels * kernel * kernel + Norm(channels);

    /// <summary>The scales and shifts of batch norm.</summary>
    private static long Norm(long channels) => 2 * channels;

    /// <summary>Dense or a pointwise convolution, with biases.</summary>
    private static long Dense(long inputs, long outputs) => (inputs + 1) * outputs;
}
