using ILGPU.Runtime;

namespace ILGPU.Checker.Tests;

/// <summary>Each kernel here is wrong, and would run on many a GPU without a word.</summary>
public sealed class MisuseTests : IDisposable
{
    private readonly SimulatedDevice device = new();

    [Fact]
    public void AnIndexOutsideAView() =>
        Fails(Misuse.OutsideView, static view => view[Grid.GlobalLinearIndex + 1] = 1, "group (1, 0, 0)", "thread (3, 0, 0)", "index 8", "8 elements");

    [Fact]
    public void ANegativeIndex() =>
        Fails(Misuse.OutsideView, static view => view[Grid.GlobalLinearIndex - 1] = 1, "group (0, 0, 0)", "thread (0, 0, 0)", "index -1");

    [Fact]
    public void AnIndexOutsideASubViewButInsideItsBuffer() =>
        Fails(Misuse.OutsideView, static view => view.SubView(2, 3)[3] = 1, "index 3", "3 elements", "begins at element 2 of Single buffer 0");

    [Fact]
    public void ASubViewOutsideAView() =>
        Fails(Misuse.OutsideView, static view => view.SubView(6, 3)[0] = 1, "sub-view of 3 elements from 6", "8 elements");

    [Fact]
    public void ABarrierThatSomeThreadsMiss() =>
        Fails(
            Misuse.DivergentBarrier,
            static view =>
            {
                if (Group.IdxX < 3)
                    Group.Barrier();
            },
            "thread (3, 0, 0): has ended after 0 barriers while thread (0, 0, 0) waits at its barrier number 1");

    [Fact]
    public void BarriersReachedUnequallyOften() =>
        Fails(
            Misuse.DivergentBarrier,
            static view =>
            {
                for (int i = 0; i <= (Group.IdxX == 2 ? 2 : 1); i++)
                    Group.Barrier();
            },
            "has ended after 2 barriers while thread (2, 0, 0) waits at its barrier number 3");

    [Fact]
    public void TwoBarriersInTheBranchesOfAnIf() =>
        Fails(
            Misuse.DivergentBarrier,
            static view =>
            {
                if (Group.IdxX == 2)
                    Group.Barrier();
                else
                    Group.Barrier();
            },
            "thread (2, 0, 0): waits at its barrier number 1 while thread (0, 0, 0) waits at its barrier number 1, which is at another place of the kernel");

    [Fact]
    public void ABarrierAndABroadcast() =>
        Fails(
            Misuse.DivergentBarrier,
            static view =>
            {
                if (Group.IdxX == 3)
                    Group.Barrier();
                else
                    _ = Group.Broadcast(1f, 0);
            },
            "thread (3, 0, 0): waits at its barrier number 1",
            "another place of the kernel");

    [Fact]
    public void ABarrierInAMethodThatTheKernelCalls() =>
        Fails(Misuse.DivergentBarrier, static view => Wait(), "thread (0, 0, 0): waits for others in a method that the kernel calls");

    [Fact]
    public void AReferenceKeptOverABarrier()
    {
        using var buffer = device.Floats(8);
        Should.Throw<NotSupportedException>(() => Launch(buffer, static view => view[Group.IdxX] = Group.Broadcast(1f, 0)))
            .Message.ShouldContain("keeps a reference to an element over Broadcast");
        FailsOn(
            buffer,
            Misuse.Exception,
            static view =>
            {
                ref float element = ref view[Grid.GlobalLinearIndex];
                element = 1;
                Group.Barrier();
                element = 2;
            },
            "threw NullReferenceException");
    }

    [Fact]
    public void AReturnBeforeABarrier() =>
        Fails(
            Misuse.DivergentBarrier,
            static view =>
            {
                if (Grid.GlobalLinearIndex >= 7)
                    return;
                Group.Barrier();
                view[Grid.GlobalLinearIndex] = 1;
            },
            "group (1, 0, 0)",
            "thread (3, 0, 0): has ended");

    [Fact]
    public void AReadOfSharedMemoryThatNobodyWrote() =>
        Fails(
            Misuse.Uninitialised,
            static view =>
            {
                var shared = SharedMemory.Allocate<float>(5);
                shared[Group.IdxX] = 1;
                Group.Barrier();
                view[Grid.GlobalLinearIndex] = shared[Group.IdxX + 1];
            },
            "thread (3, 0, 0): reads element 4 of shared Single array 0");

    [Fact]
    public void AReadOfSharedMemoryThatOnlyAnEarlierGroupWrote() =>
        Fails(
            Misuse.Uninitialised,
            static view =>
            {
                var shared = SharedMemory.Allocate<float>(4);
                if (Grid.IdxX == 0)
                    shared[Group.IdxX] = 1;
                Group.Barrier();
                view[Grid.GlobalLinearIndex] = shared[Group.IdxX];
            },
            "group (1, 0, 0)");

    [Fact]
    public void AReadOfSharedMemoryThatIsWrittenTooLate() =>
        Fails(
            Misuse.Uninitialised,
            static view =>
            {
                var shared = SharedMemory.Allocate<float>(4);
                float early = shared[Group.IdxX ^ 1];
                Group.Barrier();
                shared[Group.IdxX] = 1;
                Group.Barrier();
                view[Grid.GlobalLinearIndex] = shared[Group.IdxX] + early;
            },
            "thread (0, 0, 0): reads element 1 of shared Single array 0");

    [Fact]
    public void AReadOfABufferThatNobodyWrote() =>
        Fails(Misuse.Uninitialised, static view => view[Grid.GlobalLinearIndex] = view[7], "reads element 7 of Single buffer 0");

    [Fact]
    public void AReadOfSharedMemoryInTheIntervalOfItsWrite() =>
        Fails(
            Misuse.Race,
            static view =>
            {
                var shared = SharedMemory.Allocate<float>(4);
                shared[Group.IdxX] = 0;
                Group.Barrier();
                shared[Group.IdxX] = 1 + Group.IdxX;
                view[Grid.GlobalLinearIndex] = shared[3 - Group.IdxX];
            },
            "of shared Single array 0, which group (0, 0, 0), thread (",
            "without a barrier");

    [Fact]
    public void AWriteOfSharedMemoryInTheIntervalOfARead() =>
        Fails(
            Misuse.Race,
            static view =>
            {
                var shared = SharedMemory.Allocate<float>(4);
                shared[Group.IdxX] = 1;
                Group.Barrier();
                float sum = shared[0] + shared[1] + shared[2] + shared[3];
                shared[Group.IdxX] = sum;
                Group.Barrier();
                view[Grid.GlobalLinearIndex] = shared[Group.IdxX];
            },
            "shared Single array 0",
            "without a barrier");

    [Fact]
    public void TwoWritesOfTheSameValueToSharedMemory() =>
        Fails(
            Misuse.Race,
            static view =>
            {
                var shared = SharedMemory.Allocate<float>(1);
                shared[0] = 1;
            },
            "thread (1, 0, 0): reads element 0 of shared Single array 0, which group (0, 0, 0), thread (0, 0, 0) writes");

    [Fact]
    public void TwoThreadsOfAGroupThatWriteAnElement() =>
        Fails(Misuse.Race, static view => view[Group.IdxX / 2] = Group.IdxX + 1, "element 0 of Single buffer 0", "thread (0, 0, 0) writes");

    [Fact]
    public void TwoGroupsThatWriteAnElement() =>
        Fails(
            Misuse.Race,
            static view =>
            {
                Group.Barrier();
                view[Group.IdxX] = Grid.IdxX + 1;
            },
            "group (1, 0, 0), thread (0, 0, 0): writes element 0",
            "which group (0, 0, 0), thread (0, 0, 0) writes");

    [Fact]
    public void AGroupThatReadsWhatAnotherWrote() =>
        Fails(
            Misuse.Race,
            static view =>
            {
                view[Grid.GlobalLinearIndex] = 1;
                Group.Barrier();
                if (Grid.IdxX == 1)
                    view[Grid.GlobalLinearIndex] = view[0] + 1;
            },
            "group (1, 0, 0), thread (0, 0, 0): reads element 0",
            "group (0, 0, 0), thread (0, 0, 0) writes");

    [Fact]
    public void AGroupThatWritesWhatAnotherHasRead()
    {
        using var buffer = device.Floats(1, 2, 3, 4, 5, 6, 7, 8);
        FailsOn(
            buffer,
            Misuse.Race,
            static view =>
            {
                float first = view[0];
                if (Grid.IdxX == 1)
                    view[0] = first + 1;
            },
            "group (1, 0, 0)",
            "group (0, 0, 0)");
    }

    [Fact]
    public void AnOrdinaryReadOfWhatOthersUpdateAtomically()
    {
        using var buffer = device.Floats(0, 0, 0, 0, 0, 0, 0, 0);
        FailsOn(
            buffer,
            Misuse.Race,
            static view =>
            {
                Atomic.Add(ref view[0], 1);
                if (Grid.GlobalLinearIndex == 3)
                    view[1] = view[0];
            },
            "thread (3, 0, 0): reads element 0",
            "thread (2, 0, 0) writes");
    }

    [Fact]
    public void MoreSharedMemoryThanADeviceHas() =>
        Fails(Misuse.SharedMemory, static view => SharedMemory.Allocate<float>(12289), "49156 bytes", "49152");

    [Fact]
    public void SharedMemoryOfDifferentSizes() =>
        Fails(Misuse.SharedMemory, static view => SharedMemory.Allocate<float>(Group.IdxX == 2 ? 8 : 4), "thread (2, 0, 0): allocates 8 Singles");

    [Fact]
    public void AWarpOperationThatSomeLanesMiss() =>
        Fails(
            Misuse.DivergentWarp,
            static view =>
            {
                if (Group.IdxX != 1)
                    _ = Warp.ShuffleXor(1f, 1);
            },
            "thread (1, 0, 0): has ended",
            "thread (0, 0, 0) of the same warp");

    [Fact]
    public void WarpOperationsInTheBranchesOfAnIf() =>
        Fails(
            Misuse.DivergentWarp,
            static view =>
            {
                float other = Group.IdxX == 1 ? Warp.ShuffleXor(1f, 1) : Warp.ShuffleDown(1f, 1);
                view[Grid.GlobalLinearIndex] = other;
            },
            "thread (1, 0, 0): waits at a warp operation while thread (0, 0, 0) of the same warp waits at a warp operation, which is at another place");

    [Fact]
    public void ABarrierWhereTheWarpShuffles() =>
        Fails(
            Misuse.DivergentWarp,
            static view =>
            {
                if (Group.IdxX == 1)
                    Group.Barrier();
                float other = Warp.ShuffleXor(1f, 1);
                view[Grid.GlobalLinearIndex] = other;
            },
            "thread (1, 0, 0): waits at its barrier number 1 while thread (0, 0, 0) of the same warp");

    [Fact]
    public void AnExceptionOfTheKernelsOwn()
    {
        var thrown = Fails(Misuse.Exception, static view => throw new NotSupportedException("no such thing"), "thread (0, 0, 0): threw NotSupportedException: no such thing");
        thrown.InnerException.ShouldBeOfType<NotSupportedException>();
    }

    [Fact]
    public void AViewIndexedByTheHost()
    {
        using var buffer = device.Floats(8);
        Launch(buffer, static view => view[Grid.GlobalLinearIndex] = 1);
        Should.Throw<KernelMisuseException>(() => buffer.View[0]).Misuse.ShouldBe(Misuse.OutsideKernel);
    }

    [Fact]
    public void ABarrierWithoutExplicitGroups()
    {
        using var buffer = device.Floats(8);
        var kernel = device.Accelerator.LoadAutoGroupedKernel<Index1D, ArrayView<float>>(static (index, view) => Group.Barrier());
        Should.Throw<KernelMisuseException>(() => kernel(device.Stream, 8, buffer.View)).Misuse.ShouldBe(Misuse.DivergentBarrier);
    }

    [Fact]
    public void TheDeviceGoesOnAfterAMistake()
    {
        ABarrierThatSomeThreadsMiss();
        using var buffer = device.Floats(8);
        Launch(buffer, static view => view[Grid.GlobalLinearIndex] = 2);
        buffer.GetAsArray1D(device.Stream).ShouldAllBe(value => value == 2);
    }

    [Fact]
    public void BoundsOnlyLetsRacesPass()
    {
        device.Accelerator.Inspect().Checking = Checking.Bounds;
        using var buffer = device.Floats(8);
        Launch(buffer, static view => view[0] = Group.IdxX);
        FailsOn(buffer, Misuse.OutsideView, static view => view[8] = 1, "index 8");
    }

    public void Dispose() => device.Dispose();

    private static void Wait() => Group.Barrier();

    /// <summary>Two groups of four threads over eight elements that nobody has written.</summary>
    private KernelMisuseException Fails(Misuse misuse, Action<ArrayView<float>> kernel, params string[] parts)
    {
        using var buffer = device.Floats(8);
        return FailsOn(buffer, misuse, kernel, parts);
    }

    private KernelMisuseException FailsOn(MemoryBuffer1D<float, Stride1D.Dense> buffer, Misuse misuse, Action<ArrayView<float>> kernel, params string[] parts)
    {
        var thrown = Should.Throw<KernelMisuseException>(() => Launch(buffer, kernel));
        thrown.Misuse.ShouldBe(misuse, thrown.Message);
        thrown.Message.ShouldStartWith("Kernel <>c.<");
        foreach (string part in parts)
            thrown.Message.ShouldContain(part);
        return thrown;
    }

    private void Launch(MemoryBuffer1D<float, Stride1D.Dense> buffer, Action<ArrayView<float>> kernel)
    {
        device.Accelerator.LoadKernel(kernel)(device.Stream, (2, 4), buffer.View);
        device.Stream.Synchronize();
    }
}
