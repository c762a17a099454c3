using System.Runtime.CompilerServices;
using NetGen.Cpu;
using NetGen.Tests;

namespace NetGen.Runtime.Tests.Cpu;

/// <summary>One instance of a network and many threads.</summary>
public sealed class ConcurrentCallsTests
{
    private const int Threads = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void CallsRunAtOnce_EachInAWorkspaceOfItsOwn()
    {
        CpuNetwork network = MeetingKernels.Create(scale: 2);

        OfAllAtOnce(network).ShouldBe(Enumerable.Range(0, Threads).Select(i => 2f * i));
    }

    [Fact]
    public void WorkspacesAreUsedAgain()
    {
        CpuNetwork network = MeetingKernels.Create();
        OfAllAtOnce(network);
        long[] allocated = new long[Threads];
        using var all = new Barrier(Threads);

        OfAllAtOnce(network, i =>
        {
            Action stop = () => all.SignalAndWait(Patience).ShouldBeTrue();
            float[] x = [i], y = [0];
            all.SignalAndWait(Patience);
            allocated[i] = Allocations.Of(() => network.Forward(x, y, 1));
            return MeetingKernels.Run(network, i, stop);
        });

        allocated.ShouldAllBe(bytes => bytes == 0);
    }

    [Fact]
    public void ACallEndsWithTheWeightsThatItBeganWith()
    {
        CpuNetwork network = MeetingKernels.Create(scale: 1), twin = network.Share();

        // Three refreshes while both run: none of them writes where one of them reads.
        float outer = MeetingKernels.Run(network, 10, () =>
        {
            Refresh(twin, 2);
            MeetingKernels.Run(twin, 10, () =>
            {
                Refresh(network, 3);
                Refresh(network, 4);
                MeetingKernels.Run(network, 10).ShouldBe(40);
                Refresh(twin, 5);
            }).ShouldBe(20);
        });

        outer.ShouldBe(10);
        MeetingKernels.Run(network, 10).ShouldBe(50);
        MeetingKernels.Run(twin, 10).ShouldBe(50);
    }

    /// <summary>Only optimised code forgets its instance before it is done: .ci/run tries this with DOTNET_TieredCompilation=0, too.</summary>
    [Fact]
    public void ACallOfAnInstanceThatNobodyHasAnyMore_EndsWithTheWeightsThatItBeganWith()
    {
        CpuNetwork network = MeetingKernels.Create(scale: 1);

        OfATwin(network, 10, () =>
        {
            Collect();
            Refresh(network, 2);
            Refresh(network, 3);
        }).ShouldBe(10);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static float OfATwin(CpuNetwork network, float x, Action stop) => MeetingKernels.Run(network.Share(), x, stop);
    }

    [Fact]
    public void ARefreshUsesTheMemoryOfTheOneBefore()
    {
        CpuNetwork network = MeetingKernels.Create();
        float[] x = [1], y = [0];
        Refresh(network, 2);

        Allocations.Of(() =>
        {
            network.Refresh();
            network.Forward(x, y, 1);
        }).ShouldBeLessThan(MeetingKernels.Info.PackedBytes);
    }

    [Fact]
    public void RefreshesBesideCalls_AreSeenWholeOrNotAtAll()
    {
        CpuNetwork network = MeetingKernels.Create(scale: 1);
        CpuNetwork[] instances = [network, network.Share()];
        using var end = new CancellationTokenSource();
        int wrong = 0, calls = 0;
        Thread[] callers = [.. Enumerable.Range(0, 4).Select(i => new Thread(() =>
        {
            while (!end.IsCancellationRequested)
            {
                float y = MeetingKernels.Run(instances[i % 2], 1);
                Interlocked.Increment(ref calls);
                if (y != MathF.Round(y))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        }))];
        Array.ForEach(callers, thread => thread.Start());

        for (int i = 0; i < 3000 || Volatile.Read(ref calls) < 10000; i++)
        {
            Refresh(instances[i % 2], 1 + (i % 100));
        }

        end.Cancel();
        Array.ForEach(callers, thread => thread.Join());
        wrong.ShouldBe(0, $"of {calls}");
    }

    [Fact]
    public void Trim_GivesBackWhatIsFree()
    {
        var pool = new WorkspacePool(Weights(), 64);
        Workspace taken = pool.Rent(out _);
        pool.Rent(out _).Return();

        pool.Trim();
        pool.Count.ShouldBe(1);

        taken.Return();
        pool.Trim();
        pool.Count.ShouldBe(0);
        pool.Rent(out _).Return();
        pool.Count.ShouldBe(1);
    }

    [Fact]
    public void WhatNoCallNeededIsGivenBack_ButOne()
    {
        WorkspacePool pool = Grown(8);
        pool.GiveBackUnused();
        pool.Count.ShouldBe(8, "they were needed since the pool was made");

        Workspace[] three = [.. Enumerable.Range(0, 3).Select(i => pool.Rent(out _))];
        Array.ForEach(three, workspace => workspace.Return());
        pool.GiveBackUnused();
        pool.Count.ShouldBe(3);
        pool.GiveBackUnused();
        pool.Count.ShouldBe(1);
        pool.GiveBackUnused();
        pool.Count.ShouldBe(1);
    }

    /// <summary>It is asked after each collection, perhaps because there is no memory left.</summary>
    [Fact]
    public void WhereThereIsNothingToGiveBack_NothingIsAllocated()
    {
        WorkspacePool idle = Grown(1), used = Grown(3);
        Workspace taken = used.Rent(out _);

        Allocations.Of(idle.GiveBackUnused).ShouldBe(0);
        Allocations.Of(used.GiveBackUnused).ShouldBe(0);

        taken.Return();
    }

    [Fact]
    public void CollectionsOfGenerationTwoGiveBack()
    {
        WorkspacePool pool = WorkspacePool.Over(Weights(), 64);
        Grow(pool, 8);

        for (int i = 0; i < 10 && pool.Count > 1; i++)
        {
            Collect();
        }

        pool.Count.ShouldBe(1);
    }

    [Fact]
    public void AWorkspaceThatIsTakenIsNotGivenBack()
    {
        var pool = new WorkspacePool(Weights(), 64);
        Workspace[] taken = [pool.Rent(out _), pool.Rent(out _)];

        pool.GiveBackUnused();
        pool.GiveBackUnused();
        pool.Count.ShouldBe(2);

        taken[0].Return();
        pool.GiveBackUnused();
        pool.Count.ShouldBe(1);
    }

    [Fact]
    public void APoolThatNobodyHasIsCollected()
    {
        WeakReference pool = Abandoned();

        for (int i = 0; i < 10 && pool.IsAlive; i++)
        {
            Collect();
        }

        pool.IsAlive.ShouldBeFalse();

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Abandoned() => new(WorkspacePool.Over(Weights(), 64));
    }

    private static PackedWeights Weights() => PackedWeights.Of<MeetingKernels>(new Weights(MeetingKernels.Info.Parameters));

    private static WorkspacePool Grown(int count)
    {
        var pool = new WorkspacePool(Weights(), 64);
        Grow(pool, count);
        pool.Count.ShouldBe(count);
        return pool;
    }

    private static void Grow(WorkspacePool pool, int count)
    {
        foreach (Workspace workspace in Enumerable.Range(0, count).Select(i => pool.Rent(out _)).ToList())
        {
            workspace.Return();
        }
    }

    private static void Refresh(CpuNetwork network, float scale)
    {
        network.Weights[0][0] = scale;
        network.Refresh();
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    /// <summary>The results of a call of each thread; none ends before all have begun.</summary>
    private static float[] OfAllAtOnce(CpuNetwork network)
    {
        using var all = new Barrier(Threads);
        return OfAllAtOnce(network, i => MeetingKernels.Run(network, i, () => all.SignalAndWait(Patience).ShouldBeTrue()));
    }

    private static float[] OfAllAtOnce(CpuNetwork network, Func<int, float> call)
    {
        float[] results = new float[Threads];
        var errors = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            try
            {
                results[i] = call(i);
            }
            catch (Exception error)
            {
                errors.Enqueue(error);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        errors.ShouldBeEmpty();
        return results;
    }
}
