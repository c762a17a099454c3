using ILGPU.Algorithms;
using ILGPU.Runtime;

namespace ILGPU.Checker.Tests;

/// <summary>Correct kernels: none is reported, and each gives the same in every order.</summary>
public sealed class KernelTests : IDisposable
{
    private readonly SimulatedDevice device = new();

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void TiledMatrixProduct(string schedule)
    {
        const int size = 32;
        Use(schedule);
        float[] a = Values(size * size, 1), b = Values(size * size, 2);
        MatrixProduct.On(device, a, b, size).ShouldBe(MatrixProduct.Expected(a, b, size));
    }

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void TreeReduction(string schedule)
    {
        Use(schedule);
        float[] values = [.. Enumerable.Range(0, 128).Select(i => (float)i)];
        using var input = device.Floats(values);
        using var output = device.Floats(2);
        device.Accelerator.LoadKernel<ArrayView<float>, ArrayView<float>>(Sums)(device.Stream, (2, 64), input.View, output.View);
        output.GetAsArray1D(device.Stream).ShouldBe([values[..64].Sum(), values[64..].Sum()]);

        static void Sums(ArrayView<float> input, ArrayView<float> output)
        {
            var shared = SharedMemory.Allocate1D<float>(64);
            int thread = Group.IdxX;
            shared[thread] = input[Grid.GlobalIndex.X];
            for (int half = 32; half > 0; half >>= 1)
            {
                Group.Barrier();
                if (thread < half)
                    shared[thread] += shared[thread + half];
            }
            if (thread == 0)
                output[Grid.IdxX] = shared[0];
        }
    }

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void ElementWise(string schedule)
    {
        Use(schedule);
        float[] values = Values(1000, 3);
        using var buffer = device.Floats(values);
        var kernel = device.Accelerator.LoadAutoGroupedKernel<Index1D, ArrayView1D<float, Stride1D.Dense>, float>(
            static (index, view, slope) => view[index] = XMath.Max(view[index], 0) + (slope * XMath.Min(view[index], 0)));
        kernel(device.Stream, 1000, buffer.View, 0.5f);
        buffer.GetAsArray1D(device.Stream).ShouldBe(values.Select(value => value < 0 ? value * 0.5f : value));
    }

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void TransposeThroughSharedMemory(string schedule)
    {
        Use(schedule);
        float[] values = Values(16 * 24, 4);
        using var input = device.Floats(values);
        using var output = device.Floats(values.Length);
        device.Accelerator.LoadKernel<ArrayView<float>, ArrayView<float>>(Transpose)(device.Stream, ((3, 2), (8, 8)), input.View, output.View);
        float[] transposed = output.GetAsArray1D(device.Stream);
        for (int i = 0; i < values.Length; i++)
            transposed[(i % 24 * 16) + (i / 24)].ShouldBe(values[i]);

        static void Transpose(ArrayView<float> input, ArrayView<float> output)
        {
            var tile = SharedMemory.Allocate<float>(8 * 9);
            tile[(Group.IdxY * 9) + Group.IdxX] = input[(((Grid.IdxY * 8) + Group.IdxY) * 24) + (Grid.IdxX * 8) + Group.IdxX];
            Group.Barrier();
            output[(((Grid.IdxX * 8) + Group.IdxY) * 16) + (Grid.IdxY * 8) + Group.IdxX] = tile[(Group.IdxX * 9) + Group.IdxY];
        }
    }

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void ValuesHandedOnThroughGlobalMemoryAtABarrier(string schedule)
    {
        Use(schedule);
        using var buffer = device.Floats(64);
        device.Accelerator.LoadKernel<ArrayView<float>>(Rotate)(device.Stream, (8, 8), buffer.View);
        buffer.GetAsArray1D(device.Stream).ShouldBe(Enumerable.Range(0, 64).Select(i => (i & ~7) + ((i + 1) & 7) + 0f));

        static void Rotate(ArrayView<float> view)
        {
            var group = view.SubView(Grid.IdxX * 8, 8);
            group[Group.IdxX] = Grid.GlobalLinearIndex;
            Group.Barrier();
            float next = group[(Group.IdxX + 1) & 7];
            Group.Barrier();
            group[Group.IdxX] = next;
        }
    }

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void WarpSumsAndBroadcasts(string schedule)
    {
        Use(schedule);
        using var buffer = device.Floats(32);
        device.Accelerator.LoadKernel<ArrayView<float>>(Sums)(device.Stream, (2, 16), buffer.View);
        float[] expected = [.. Enumerable.Range(0, 32).Select(i => (i % 16 < 8 ? 28f : 92f) + 28 + 3)];
        buffer.GetAsArray1D(device.Stream).ShouldBe(expected);

        static void Sums(ArrayView<float> view)
        {
            float xor = Group.IdxX, down = Group.IdxX;
            for (int step = 4; step > 0; step >>= 1)
            {
                xor += Warp.ShuffleXor(xor, step);
                down += Warp.ShuffleDown(down, step);
            }
            float sum = xor + Group.Broadcast(down, 0) + Group.Broadcast((float)Group.IdxX, 3);
            view[Grid.GlobalLinearIndex] = sum;
        }
    }

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void AtomicUpdatesDoNotRace(string schedule)
    {
        Use(schedule);
        using var buffer = device.Accelerator.Allocate1D(device.Stream, new int[3]);
        device.Accelerator.LoadKernel<ArrayView<int>>(Count)(device.Stream, (4, 8), buffer.View);
        buffer.GetAsArray1D(device.Stream).ShouldBe([32, 31, 8]);

        static void Count(ArrayView<int> view)
        {
            var shared = SharedMemory.Allocate<int>(1);
            if (Group.IsFirstThread)
                shared[0] = 0;
            Group.Barrier();
            Atomic.Add(ref shared[0], 1);
            Atomic.Add(ref view[0], 1);
            Atomic.Max(ref view[1], Grid.GlobalLinearIndex);
            Group.Barrier();
            Atomic.Max(ref view[2], shared[0]);
        }
    }

    [Fact]
    public void AllThreadsRunOnTheCallersThread()
    {
        using var buffer = device.Accelerator.Allocate1D<int>(4 * 64);
        device.Accelerator.LoadKernel<ArrayView<int>>(Count)(device.Stream, (4, 64), buffer.View);
        buffer.GetAsArray1D(device.Stream).ShouldAllBe(id => id == 10 * Environment.CurrentManagedThreadId);

        // No GPU knows the last of these; here it shows that a barrier hands nothing over to another thread of the process.
        static void Count(ArrayView<int> view)
        {
            int sum = 0;
            for (int i = 0; i < 10; i++)
            {
                Group.Barrier();
                sum += Environment.CurrentManagedThreadId;
            }
            view[Grid.GlobalLinearIndex] = sum;
        }
    }

    [Theory]
    [MemberData(nameof(SimulatedDevice.Schedules), MemberType = typeof(SimulatedDevice))]
    public void VariablesOfEveryKindOutliveABarrier(string schedule)
    {
        Use(schedule);
        using var buffer = device.Floats(8);
        device.Accelerator.LoadKernel<ArrayView<float>, Index2D>(Mix)(device.Stream, (2, 4), buffer.View, new Index2D(3, 5));
        buffer.GetAsArray1D(device.Stream).ShouldBe(Enumerable.Range(0, 8).Select(i => (i % 4 is 1 or 2 ? 1000f : 0) + 500 + 30 + 2 + (i % 4) + ((i + 1) % 4)));

        // The arguments are variables, too, and what an expression has computed when it comes to a barrier.
        static void Mix(ArrayView<float> view, Index2D pair)
        {
            var own = view.SubView(Grid.IdxX * 4, 4);
            bool isMiddle = Group.IdxX is 1 or 2;
            double hundreds = pair.Y * 100.0;
            long tens = pair.X * 10L;
            var shared = SharedMemory.Allocate<float>(4);
            shared[Group.IdxX] = Group.IdxX;
            pair = new Index2D(2, 0);
            Group.Barrier();
            float sum = (isMiddle ? 1000 : 0) + (float)hundreds + tens + pair.X + Group.Broadcast(shared[Group.IdxX], Group.IdxX) + shared[(Group.IdxX + 1) & 3];
            own[Group.IdxX] = sum;
        }
    }

    [Fact]
    public void IndicesAndSizes()
    {
        using var buffer = device.Accelerator.Allocate1D<int>(2 * 3 * 2 * 4 * 2 * 1);
        device.Accelerator.LoadKernel<ArrayView<int>>(
            static view =>
            {
                var at = Grid.GlobalIndex;
                view[(((at.Z * 6) + at.Y) * 8) + at.X] = (Group.DimX * 100) + (Grid.DimY * 10) + Group.LinearIndex;
            })(device.Stream, new KernelConfig(2, 3, 2, 4, 2, 1), buffer.View);
        int[] values = buffer.GetAsArray1D(device.Stream);
        values[0].ShouldBe(430);
        values[(((1 * 6) + 5) * 8) + 7].ShouldBe(437);
    }

    [Fact]
    public void MatricesOfIndicesAndCasts()
    {
        using var buffer = device.Accelerator.Allocate1D<uint>(6);
        device.Accelerator.LoadAutoGroupedStreamKernel<Index2D, ArrayView<float>>(
            static (index, view) => view[(index.Y * 2) + index.X] = index.Y + (index.X * 0.5f))(new Index2D(2, 3), buffer.View.BaseView.Cast<float>());
        buffer.GetAsArray1D().Select(BitConverter.UInt32BitsToSingle).ShouldBe([0, 0.5f, 1, 1.5f, 2, 2.5f]);
    }

    [Fact]
    public void CopiesAndClearing()
    {
        using var first = device.Floats(1, 2, 3, 4);
        using var second = device.Floats(4);
        second.MemSetToZero(device.Stream);
        second.View.SubView(1, 2).CopyFrom(device.Stream, first.View.SubView(2, 2));
        first.View.SubView(0, 1).CopyTo(device.Stream, second.View.SubView(3, 1));
        second.GetAsArray1D(device.Stream).ShouldBe([0, 3, 4, 1]);
    }

    [Fact]
    public void LaunchesAreCounted()
    {
        using var buffer = device.Floats(32 * 32);
        float[] a = Values(32 * 32, 1);
        _ = MatrixProduct.On(device, a, a, 32);
        device.Accelerator.Inspect().Launches.ShouldBe([new("MatrixProduct.Run", new(2, 2, 1), new(16, 16, 1))]);
    }

    public void Dispose()
    {
        // Every test disposes its buffers by the time it ends.
        device.Accelerator.Inspect().LiveBuffers.ShouldBeEmpty();
        device.Dispose();
    }

    private void Use(string schedule) => device.Accelerator.Inspect().Schedule = SimulatedDevice.Schedule(schedule);

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.Next(-8, 9))];
    }
}
