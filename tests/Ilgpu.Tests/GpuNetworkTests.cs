using System.Globalization;
using System.Text.RegularExpressions;
using ILGPU.Runtime;
using NetGen.Tests;

namespace NetGen.Ilgpu.Tests;

/// <summary>What a user may rely on beside the numbers.</summary>
public sealed partial class GpuNetworkTests(TestDevices devices) : IClassFixture<TestDevices>
{
    [Theory, EveryDevice]
    public void LeNet_TakesAtMostFiveLaunches(string device)
    {
        using GpuNetwork gpu = new LeNet().ToGpu(devices[device]);
        gpu.Info.GpuLaunches.ShouldBe(4);
    }

    [Theory, EveryDevice]
    public void InvertedResidual_TakesAtMostThreeLaunches(string device)
    {
        using GpuNetwork gpu = new OneInvertedResidual().ToGpu(devices[device]);
        gpu.Info.GpuLaunches.ShouldBe(3);
    }

    [Theory, EveryDevice]
    public void DeviceBuffers_GiveTheSame(string device)
    {
        var network = Agreement.Initialize<WideSoftmax>();
        using GpuNetwork gpu = network.ToGpu(devices[device]);
        float[] input = Agreement.Numbers(2 * WideSoftmax.Info.InputLength, seed: 4), viaHost = new float[2 * WideSoftmax.Info.OutputLength];
        gpu.Forward(input, viaHost, batch: 2);

        using var x = devices[device].Allocate1D(input);
        using var y = devices[device].Allocate1D<float>(viaHost.Length);
        devices[device].Synchronize();
        gpu.Forward(x, y, batch: 2);
        devices[device].Synchronize();
        float[] viaDevice = new float[viaHost.Length];
        y.View.CopyToCPU(viaDevice);
        viaDevice.ShouldBe(viaHost);
    }

    [Theory, EveryDevice]
    public void ChangedWeights_CountAfterRefresh(string device)
    {
        var network = new WideSoftmax();
        using GpuNetwork gpu = network.ToGpu(devices[device]);
        float[] input = Agreement.Numbers(WideSoftmax.Info.InputLength, seed: 5), before = new float[WideSoftmax.Info.OutputLength], after = new float[before.Length];
        gpu.Forward(input, before);
        network.Weights["0.weight"].Clear();
        network.Weights["0.bias"].Clear();
        gpu.Refresh();
        gpu.Forward(input, after);
        after.ShouldNotBe(before);
        after.ShouldAllBe(p => MathF.Abs(p - (1f / after.Length)) < 1e-6f);
    }

    [Theory, EveryDevice]
    public void LoadedWeights_CountFromTheNextCallOn(string device)
    {
        WideSoftmax network = Agreement.Initialize<WideSoftmax>(), other = new(seed: 2);
        string path = Path.GetTempFileName();
        try
        {
            other.Weights.Save(path);
            using GpuNetwork gpu = network.ToGpu(devices[device]), expected = other.ToGpu(devices[device]);
            float[] input = Agreement.Numbers(WideSoftmax.Info.InputLength, seed: 5), found = new float[WideSoftmax.Info.OutputLength], right = new float[found.Length];
            expected.Forward(input, right);
            network.Weights.Load(path);
            gpu.Forward(input, found);
            found.ShouldBe(right);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Of two networks on one device: ILGPU takes launches from one thread at a time.</summary>
    [Theory, EveryDevice]
    public async Task ManyThreads_RunWhileWeightsAreRefreshed(string device)
    {
        const int threads = 16, calls = 100, overlapping = 50;
        WideSoftmax network = Agreement.Initialize<WideSoftmax>(), other = new(seed: 2);
        Weights[] weights = [Weights.Initialize(WideSoftmax.Info.Parameters, 3), other.Weights];
        using GpuNetwork one = network.ToGpu(devices[device]), two = other.ToGpu(devices[device]);
        float[][] inputs = [.. Enumerable.Range(0, threads).Select(i => Agreement.Numbers((1 + (i % 3)) * WideSoftmax.Info.InputLength, seed: i))];
        float[][][] expected = [.. weights.Select(w =>
        {
            using GpuNetwork gpu = WideSoftmax.Create(w).ToGpu(devices[device]);
            return inputs.Select((input, i) => Run(gpu, input, 1 + (i % 3))).ToArray();
        })];
        weights[0].CopyTo(network.Weights);
        one.Refresh();
        float[][] outputs = new float[threads][];

        ManyCallers callers = await ManyCallers.Run(
            threads,
            calls,
            overlapping,
            i => outputs[i] = Run(i % 4 == 0 ? two : one, inputs[i], 1 + (i % 3)),
            i => expected.Any(results => results[i].AsSpan().SequenceEqual(outputs[i])),
            time =>
            {
                weights[time % 2].CopyTo(network.Weights);
                one.Refresh();
                one.Trim();
            });

        callers.Wrong.ShouldBe(0, $"of {callers.Done}");
        callers.Overlapped.ShouldBeGreaterThanOrEqualTo(overlapping, $"of {callers.Done}");

        static float[] Run(GpuNetwork gpu, float[] input, int batch)
        {
            float[] output = new float[batch * WideSoftmax.Info.OutputLength];
            gpu.Forward(input, output, batch);
            return output;
        }
    }

    [Theory, EveryDevice]
    public void WeightsThatWereNotKept_AreSaidToBeMissing(string device)
    {
        string path = Path.GetTempFileName();
        try
        {
            new WideSoftmax().Weights.Save(path);
            WideSoftmax network = WideSoftmax.Load(path, keepWeights: false);
            Should.Throw<WeightsNotKeptException>(() => network.ToGpu(devices[device])).Message.ShouldContain("keepWeights");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory, EveryDevice]
    public void WrongLengths_AreNamed(string device)
    {
        using GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        Should.Throw<ArgumentException>(() => gpu.Forward(new float[69], new float[33])).Message.ShouldContain("70");
        Should.Throw<ArgumentException>(() => gpu.Forward(new float[70], new float[34])).Message.ShouldContain("33");
        Should.Throw<ArgumentOutOfRangeException>(() => gpu.Forward([], new float[33], batch: 0));
    }

    [Theory, EveryDevice]
    public void OverlappingSpans_AreRefused(string device)
    {
        using GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        float[] memory = Agreement.Numbers(103, seed: 6), before = [.. memory];
        Should.Throw<ArgumentException>(() => gpu.Forward(memory.AsSpan(0, 70), memory.AsSpan(69, 33))).Message.ShouldContain("overlaps");
        memory.ShouldBe(before);
        gpu.Forward(memory.AsSpan(0, 70), memory.AsSpan(70, 33));
    }

    [Theory, EveryDevice]
    public void OverlappingBuffers_AreRefused(string device)
    {
        using GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        using var memory = devices[device].Allocate1D(Agreement.Numbers(103, seed: 6));
        devices[device].Synchronize();
        Should.Throw<ArgumentException>(() => gpu.Forward(memory.View.SubView(0, 70), memory.View.SubView(69, 33))).Message.ShouldContain("overlaps");
        gpu.Forward(memory.View.SubView(0, 70), memory.View.SubView(70, 33));
        devices[device].Synchronize();
    }

    [Theory, EveryDevice]
    public void Disposed_TwiceIsFine_UseIsNot(string device)
    {
        GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        gpu.Dispose();
        gpu.Dispose();
        EveryUse_Throws(gpu, devices[device]);
        gpu.Info.ShouldBeSameAs(WideSoftmax.Info);
    }

    [Theory, EveryDevice]
    public void AcceleratorDisposedFirst_IsNamed(string device)
    {
        using var own = new TestDevices();
        GpuNetwork gpu = new WideSoftmax().ToGpu(own[device]);
        own[device].Dispose();
        EveryUse_Throws(gpu, devices[device]);
        gpu.Dispose();
    }

    [Theory, EveryDevice]
    public void MemoryOfAnotherAccelerator_IsRefused(string device)
    {
        using var others = new TestDevices();
        using GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        using var x = others[device].Allocate1D<float>(70);
        using var y = devices[device].Allocate1D<float>(33);
        Should.Throw<ArgumentException>(() => gpu.Forward(x, y)).Message.ShouldContain("another accelerator");
        Should.Throw<ArgumentException>(() => gpu.Forward(x.View, y.View)).ParamName.ShouldBe("input");
    }

    [Theory, EveryDevice]
    public void TooLittleMemory_IsNamedInBytes(string device)
    {
        // More than can be addressed, so that no device has it.
        string message = Should.Throw<GpuException>(() => DeviceMemory.Allocate(devices[device], 1L << 46, "picture of everything")).Message;
        message.ShouldContain("has no room for the picture of everything: 281,474,976,710,656 bytes asked for, ");
        long available = long.Parse(Bytes().Match(message).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        available.ShouldBeInRange(1L << 20, 1L << 46);
    }

    private static void EveryUse_Throws(GpuNetwork gpu, Accelerator accelerator)
    {
        using var x = accelerator.Allocate1D<float>(70);
        using var y = accelerator.Allocate1D<float>(33);
        Should.Throw<ObjectDisposedException>(() => gpu.Forward(new float[70], new float[33]));
        Should.Throw<ObjectDisposedException>(() => gpu.Forward(x, y));
        Should.Throw<ObjectDisposedException>(() => gpu.Forward(x.View, y.View));
        Should.Throw<ObjectDisposedException>(gpu.Refresh);
    }

    [GeneratedRegex(@"for, ([\d,]+) ")]
    private static partial Regex Bytes();
}
