using System.Diagnostics;
using ILGPU.Runtime;
using Xunit.Abstractions;

namespace ILGPU.StandIn.Tests;

/// <summary>Every emitted kernel runs in every test run, so the checks have to be cheap. The limits leave room for a busy machine.</summary>
public sealed class SpeedTests(ITestOutputHelper output) : IDisposable
{
    private readonly SimulatedDevice device = new();

    [Fact]
    public void ManyBarriers()
    {
        using var buffer = device.Floats(64 * 64);
        var kernel = device.Accelerator.LoadKernel<ArrayView<float>>(Steps);
        Within(TimeSpan.FromSeconds(10), () => kernel(device.Stream, (64, 64), buffer.View));

        static void Steps(ArrayView<float> view)
        {
            var shared = SharedMemory.Allocate<float>(64);
            float sum = 0;
            for (int i = 0; i < 10; i++)
            {
                Group.Barrier();
                shared[Group.IdxX] = i + Group.IdxX;
                Group.Barrier();
                sum += shared[(Group.IdxX + i) & 63];
            }
            view[Grid.GlobalLinearIndex] = sum;
        }
    }

    [Fact]
    public void ALargeProduct()
    {
        const int size = 128;
        float[] a = [.. Enumerable.Range(0, size * size).Select(i => (float)(i % 7))];
        float[] c = [];
        Within(TimeSpan.FromSeconds(20), () => c = MatrixProduct.On(device, a, a, size));
        c.ShouldBe(MatrixProduct.Expected(a, a, size));
    }

    [Fact]
    public void ManyElementsWithoutBarriers()
    {
        const int count = 1 << 20;
        using var buffer = device.Floats(new float[count]);
        var kernel = device.Accelerator.LoadAutoGroupedKernel<Index1D, ArrayView<float>>(static (index, view) => view[index] += index);
        Within(TimeSpan.FromSeconds(10), () => kernel(device.Stream, count, buffer.View));
    }

    public void Dispose() => device.Dispose();

    private void Within(TimeSpan limit, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        output.WriteLine($"{watch.Elapsed.TotalMilliseconds:F0} ms");
        watch.Elapsed.ShouldBeLessThan(limit);
    }
}
