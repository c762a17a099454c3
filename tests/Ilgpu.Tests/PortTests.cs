using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu.Tests;

/// <summary>Several inputs and outputs, and pictures, on devices: the same as on the processor.</summary>
public sealed class PortTests(TestDevices devices) : IClassFixture<TestDevices>
{
    private const int Batch = 3;

    private static readonly float[] Image = Agreement.Numbers(Batch * 3 * 12 * 10, seed: 1);
    private static readonly float[] Mask = Agreement.Numbers(Batch * 12 * 10, seed: 2);

    [Theory, EveryDevice]
    public void ListsAreInTheOrderOfInfo(string device)
    {
        TwoHeads network = TwoHeads.Create(Weights.Initialize(TwoHeads.Info.Parameters));
        float[][] expected = Outputs(), found = Outputs(), required = Outputs();
        network.Forward(Image, Mask, expected[0], expected[1], expected[2], Batch);

        using GpuNetwork gpu = network.ToGpu(devices[device]);
        gpu.Forward([Image, Mask], [required[0], required[1]], Batch);
        gpu.Forward([Image, Mask], [found[0], found[1], found[2]], Batch);

        RequireClose(found, expected);
        RequireClose(required[..2], expected[..2]);
        Should.Throw<ArgumentException>(() => gpu.Forward([Image], [found[0], found[1]], Batch)).Message.ShouldContain("input, mask");
        Should.Throw<ArgumentException>(() => gpu.Forward(Image, found[0], Batch)).Message.ShouldContain("found 1");
    }

    [Theory, EveryDevice]
    public void BuffersOfTheDeviceGiveTheSame(string device)
    {
        TwoHeads network = TwoHeads.Create(Weights.Initialize(TwoHeads.Info.Parameters));
        float[][] expected = Outputs(), found = Outputs();
        network.Forward(Image, Mask, expected[0], expected[1], expected[2], Batch);

        Accelerator accelerator = devices[device];
        using GpuNetwork gpu = network.ToGpu(accelerator);
        using var image = accelerator.Allocate1D(Image);
        using var mask = accelerator.Allocate1D(Mask);
        MemoryBuffer1D<float, Stride1D.Dense>[] outputs = [.. found.Select(values => accelerator.Allocate1D<float>(values.Length))];
        accelerator.Synchronize();

        // An optional output alone: the others are there, since they are not.
        gpu.Forward([image.View, mask.View], [outputs[0].View, outputs[1].View, outputs[2].View], Batch);
        accelerator.Synchronize();
        foreach (var (buffer, values) in outputs.Zip(found))
        {
            buffer.View.CopyToCPU(values);
            buffer.Dispose();
        }

        RequireClose(found, expected);
    }

    [Theory, EveryDevice]
    public void PicturesAreNormalised(string device)
    {
        var network = OfPictures.Create(Weights.Initialize(OfPictures.Info.Parameters));
        byte[] pixels = new byte[(2 * 9 * 30) - 6];
        new Random(1).NextBytes(pixels);
        float[] expected = new float[2 * OfPictures.Info.OutputLength], found = new float[expected.Length];
        network.Forward(pixels, PixelFormat.Bgr24, rowBytes: 30, expected, batch: 2);

        using GpuNetwork gpu = network.ToGpu(devices[device]);
        gpu.Forward(pixels, PixelFormat.Bgr24, rowBytes: 30, found, batch: 2);

        RequireClose([found], [expected]);
    }

    private static float[][] Outputs() => [.. TwoHeads.Info.Outputs.Select(port => new float[Batch * port.Length])];

    private static void RequireClose(float[][] found, float[][] expected)
    {
        foreach (var (one, other) in found.Zip(expected))
        {
            float largest = other.Max(MathF.Abs);
            largest.ShouldBeGreaterThan(0);
            one.Zip(other, (a, b) => MathF.Abs(a - b)).Max().ShouldBeLessThan(1e-4f * largest);
        }
    }
}

[Network(3, 12, 10)]
[Input("mask", 1, 12, 10), Mul("mask"), Conv2D(8, 3, Padding = 1), ReLU, As("trunk"), Conv2D(5, 1), As("boxes"), Output("boxes")]
[From("trunk"), BatchNorm2D, Conv2D(2, 3), As("early"), Output("early", Optional = true)]
[From("trunk"), MaxPool2D(2), Conv2D(4, 3), Flatten, Dense(7)]
internal sealed partial class TwoHeads;

[Network(3, 9, 8)]
[Normalize(new[] { 0.485f, 0.456f, 0.406f }, new[] { 0.229f, 0.224f, 0.225f }), Conv2D(4, 3, Padding = 1), ReLU, Flatten, Dense(5)]
internal sealed partial class OfPictures;
