using ILGPU.Runtime;

namespace ILGPU.Checker.Tests;

/// <summary>Mistakes of the code that allocates, copies and launches.</summary>
public sealed class HostMisuseTests : IDisposable
{
    private readonly SimulatedDevice device = new();

    [Fact]
    public void ABufferIsUsedAfterItIsDisposed()
    {
        var buffer = device.Floats(8);
        var view = buffer.View;
        buffer.Dispose();
        Should.Throw<ObjectDisposedException>(() => buffer.View);
        Should.Throw<ObjectDisposedException>(() => view.GetAsArray1D()).Message.ShouldContain("Single buffer 0");
        Should.Throw<ObjectDisposedException>(() => Ones(view));
    }

    [Fact]
    public void AnAcceleratorIsUsedAfterItIsDisposed()
    {
        var kernel = device.Accelerator.LoadKernel<ArrayView<float>>(static view => view[0] = 1);
        device.Accelerator.Dispose();
        Should.Throw<ObjectDisposedException>(() => device.Floats(1));
        Should.Throw<ObjectDisposedException>(() => kernel(device.Stream, (1, 1), default));
        Should.Throw<ObjectDisposedException>(device.Stream.Synchronize);
    }

    [Fact]
    public void ABufferOfAnotherAccelerator()
    {
        using var other = new SimulatedDevice();
        using var buffer = other.Floats(8);
        Should.Throw<ArgumentException>(() => Ones(buffer.View)).Message.ShouldContain("another accelerator");
        Should.Throw<ArgumentException>(() => buffer.View.CopyFromCPU(device.Stream, new float[8])).Message.ShouldContain("another accelerator");
    }

    [Fact]
    public void AViewKnowsItsAccelerator()
    {
        using var buffer = device.Floats(8);
        buffer.View.SubView(2, 3).GetAccelerator().ShouldBeSameAs(device.Accelerator);
        Should.Throw<InvalidOperationException>(() => ArrayView<float>.Empty.GetAccelerator());
    }

    [Fact]
    public void AStreamOfAnotherAccelerator()
    {
        using var other = new SimulatedDevice();
        using var buffer = device.Floats(8);
        var kernel = device.Accelerator.LoadKernel<ArrayView<float>>(static view => view[0] = 1);
        Should.Throw<ArgumentException>(() => kernel(other.Stream, (1, 1), buffer.View)).Message.ShouldContain("another accelerator");
    }

    [Fact]
    public void NegativeCounts()
    {
        using var buffer = device.Floats(8);
        var kernel = device.Accelerator.LoadKernel<ArrayView<float>>(static view => view[0] = 1);
        Should.Throw<ArgumentOutOfRangeException>(() => device.Floats(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => kernel(device.Stream, (-1, 4), buffer.View));
        Should.Throw<ArgumentOutOfRangeException>(() => kernel(device.Stream, (1, 0), buffer.View));
        Should.Throw<KernelMisuseException>(() => buffer.View.SubView(2, -1)).Misuse.ShouldBe(Misuse.OutsideView);
    }

    [Fact]
    public void AGroupLargerThanTheDeviceAllows()
    {
        using var buffer = device.Floats(8);
        var kernel = device.Accelerator.LoadKernel<ArrayView<float>>(static view => view[0] = 1);
        Should.Throw<ArgumentOutOfRangeException>(() => kernel(device.Stream, (1, 257), buffer.View)).Message.ShouldContain("allows 256");
    }

    [Fact]
    public void ACopyOfAnotherLength()
    {
        using var buffer = device.Floats(8);
        Should.Throw<ArgumentOutOfRangeException>(() => buffer.CopyFromCPU(new float[9])).Message.ShouldContain("9 elements");
        Should.Throw<ArgumentOutOfRangeException>(() => buffer.View.CopyFromCPU(device.Stream, (ReadOnlySpan<float>)new float[9]));
    }

    [Fact]
    public void ACopyOnAnotherStreamThanTheKernels()
    {
        using var buffer = device.Floats(8);
        Ones(buffer.View);
        var thrown = Should.Throw<KernelMisuseException>(() => buffer.GetAsArray1D());
        thrown.Misuse.ShouldBe(Misuse.Unsynchronised);
        thrown.Message.ShouldContain("read on the default stream while stream 1 may still be writing it");
        device.Stream.Synchronize();
        buffer.GetAsArray1D().ShouldAllBe(value => value == 1);
    }

    [Fact]
    public void AKernelOnAnotherStreamThanTheOneBefore()
    {
        using var second = device.Accelerator.CreateStream();
        using var buffer = device.Floats(8);
        Ones(buffer.View);
        var kernel = device.Accelerator.LoadKernel<ArrayView<float>>(static view => view[0] = 2);
        Should.Throw<KernelMisuseException>(() => kernel(second, (1, 1), buffer.View)).Misuse.ShouldBe(Misuse.Unsynchronised);
    }

    [Fact]
    public void StreamsMayReadTheSameBuffer()
    {
        using var second = device.Accelerator.CreateStream();
        using var weights = device.Floats(1, 2);
        using var first = device.Floats(1);
        using var other = device.Floats(1);
        var kernel = device.Accelerator.LoadKernel<ArrayView<float>, ArrayView<float>>(static (from, to) => to[0] = from[0] + from[1]);
        kernel(device.Stream, (1, 1), weights.View, first.View);
        kernel(second, (1, 1), weights.View, other.View);
        device.Accelerator.Synchronize();
        (first.GetAsArray1D()[0], other.GetAsArray1D()[0]).ShouldBe((3f, 3f));
    }

    [Fact]
    public void BuffersThatNobodyDisposed()
    {
        var inspection = device.Accelerator.Inspect();
        using (device.Floats(3))
            inspection.LiveBuffers.Count.ShouldBe(1);
        _ = device.Floats(4);
        inspection.LiveBuffers.ShouldBe(["Single buffer 1 (4 elements of 4 bytes)"]);
        device.Accelerator.Dispose();
        inspection.LeakedBuffers.ShouldBe(["Single buffer 1 (4 elements of 4 bytes)"]);
    }

    [Fact]
    public void AKernelThatCaptures()
    {
        float captured = device.Accelerator.WarpSize;
        Refused(() => device.Accelerator.LoadKernel<ArrayView<float>>(view => view[0] = captured), "captures");
    }

    [Fact]
    public void ArgumentsThatIlgpuCannotPass()
    {
        Refused(() => device.Accelerator.LoadKernel<WithFlag>(static argument => { }), "WithFlag.Flag is a Boolean");
        Refused(() => device.Accelerator.LoadKernel<WithReference>(static argument => { }), "WithReference.Values is a Single[]");
        Refused(() => device.Accelerator.LoadKernel<Hidden>(static argument => { }), "must be public");
    }

    public void Dispose() => device.Dispose();

    private static void Refused(Action load, string because)
    {
        var thrown = Should.Throw<KernelMisuseException>(load);
        thrown.Misuse.ShouldBe(Misuse.Argument);
        thrown.Message.ShouldContain(because);
    }

    private void Ones(ArrayView<float> view) =>
        device.Accelerator.LoadKernel<ArrayView<float>>(static view => view[Grid.GlobalLinearIndex] = 1)(device.Stream, (2, 4), view);

    public struct WithFlag
    {
        public bool Flag;
    }

    public struct WithReference
    {
        public float[] Values;
    }

    private struct Hidden
    {
        public int Count { get; set; }
    }
}
