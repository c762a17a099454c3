using System.Runtime.ExceptionServices;
using ILGPU.Runtime;

namespace ILGPU.StandIn;

/// <summary>
/// Runs kernels: one group after the other, and of a group one thread at a time, each up to the next barrier, in the order of a <see cref="Schedule"/>.
/// </summary>
internal sealed class Engine : IDisposable
{
    private readonly Lock gate = new();
    private readonly AutoResetEvent done = new(false);
    private readonly Stack<Worker> idle = [];
    private readonly List<Worker> workers = [];
    private readonly List<Lane> pass = [];
    private Lane[] lanes = [];
    private Index3D lanesShape;
    private Launch launch = new("(none)", default, default, () => { }, false);
    private KernelMisuseException? fault;
    private int[] groups = [];
    private int groupAt;
    private int interval;
    private int position;

    public AccessWatch Watch { get; } = new();

    public SharedArrays Shared { get; private set; } = new(0);

    public Checking Checking { get; set; } = Checking.Full;

    public Schedule Schedule { get; set; } = Schedule.Ascending;

    public int SharedMemoryLimit { get; set; } = 48 * 1024;

    public int WarpSize { get; init; }

    public Index3D GroupIndex { get; private set; }

    public Index3D Grid => launch.Grid;

    public Index3D GroupSize => launch.Group;

    /// <summary>Runs a kernel to its end.</summary>
    public void Execute(Launch work, AcceleratorStream stream)
    {
        if (Lane.IsInsideKernel)
            throw new InvalidOperationException($"Kernel {work.Kernel} is launched from inside a kernel.");
        lock (gate)
        {
            launch = work;
            fault = null;
            Shared = new SharedArrays(SharedMemoryLimit);
            if (lanesShape != work.Group)
                CreateLanes();
            groups = Schedule.Order(work.Grid.Size, group: -1, interval: 0);
            groupAt = 0;
            Watch.BeginLaunch();
            BeginGroup();
            StartElsewhere(Advance()!);
            done.WaitOne();
            Watch.EndLaunch();
            // As it was thrown, so that the trace shows the kernel's line.
            if (fault is not null)
                ExceptionDispatchInfo.Throw(fault);
            foreach (var storage in Watch.Touched.Where(storage => storage.Space == MemorySpace.Global))
                storage.Pending.Add(stream, storage.Written, $"{storage}, by kernel {launch.Kernel},");
        }
    }

    /// <summary>Runs a thread of the group to its end, and on this worker as many others as come after it and have not started.</summary>
    public void Run(Worker worker, Lane first)
    {
        for (var lane = first; ;)
        {
            lane.Start(worker);
            try
            {
                launch.Body();
            }
            catch (Abandoned)
            {
            }
            catch (KernelMisuseException e)
            {
                fault ??= e;
            }
            catch (Exception e)
            {
                fault ??= Fault(Misuse.Exception, lane, $"threw {e.GetType().Name}: {e.Message}", e);
            }
            lane.State = LaneState.Finished;
            Lane.Leave();

            var next = AfterEnd();
            if (next is { State: LaneState.NotStarted })
            {
                lane = next;
                continue;
            }
            idle.Push(worker);
            if (next is null)
                done.Set();
            else
                Resume(next);
            return;
        }
    }

    /// <summary>The thread waits for the others of its group at a barrier.</summary>
    public void Barrier(Lane lane)
    {
        if (!launch.AllowsBarriers)
            lane.Fail(Misuse.DivergentBarrier, "reaches a barrier in a kernel that is loaded without explicit groups.");
        lane.Barriers++;
        Park(lane, LaneState.AtBarrier);
    }

    /// <summary>The thread waits for the other lanes of its warp.</summary>
    public void WarpOperation(Lane lane) => Park(lane, LaneState.AtWarpOperation);

    /// <summary>What a thread of the group offered at the barrier or warp operation that has just completed; null where there is no such thread.</summary>
    public object? Published(int index) => (uint)index < (uint)lanes.Length ? lanes[index].Published : null;

    public KernelMisuseException Fault(Misuse misuse, Lane lane, string what, Exception? inner = null) =>
        new(misuse, $"Kernel {launch.Kernel}, group {GroupIndex}, {lane}: {what}", inner);

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var worker in workers)
                worker.Quit();
            workers.Clear();
            idle.Clear();
        }
    }

    private void Park(Lane lane, LaneState state)
    {
        lane.State = state;
        Watch.Leave(state);
        var next = Advance()!;
        if (next == lane)
        {
            lane.State = LaneState.Running;
            return;
        }
        // Whoever is woken runs at once: nothing but this thread's own signal may be touched from here on.
        var worker = lane.Worker!;
        if (next.State == LaneState.NotStarted)
            StartElsewhere(next);
        else
            Resume(next);
        worker.Wait();
        if (fault is not null)
            throw new Abandoned();
    }

    /// <summary>The thread to run after one that has ended; null where the launch is over.</summary>
    private Lane? AfterEnd()
    {
        if (fault is null)
        {
            try
            {
                Watch.Leave(LaneState.Finished);
                return Advance();
            }
            catch (KernelMisuseException e)
            {
                fault = e;
            }
        }
        // Threads that wait are woken one by one to unwind.
        return Array.Find(lanes, lane => lane.State is LaneState.AtBarrier or LaneState.AtWarpOperation);
    }

    /// <summary>The thread that runs next; null where the launch is over.</summary>
    private Lane? Advance()
    {
        while (position == pass.Count)
        {
            if (Array.TrueForAll(lanes, lane => lane.State == LaneState.Finished))
            {
                if (++groupAt == groups.Length)
                    return null;
                BeginGroup();
            }
            else if (Array.TrueForAll(lanes, lane => lane.State == LaneState.AtBarrier))
            {
                foreach (var lane in lanes)
                    lane.Published = lane.Offered;
                interval++;
                BeginInterval();
            }
            else if (!BeginAfterWarpOperation())
            {
                throw Divergence();
            }
        }
        var next = pass[position++];
        Watch.Enter(next);
        return next;
    }

    private void BeginGroup()
    {
        int group = groups[groupAt];
        GroupIndex = new Index3D(group % Grid.X, group / Grid.X % Grid.Y, group / Grid.X / Grid.Y);
        interval = 0;
        Array.ForEach(lanes, lane => lane.Reset());
        Shared.BeginGroup();
        Watch.BeginGroup();
        BeginInterval();
    }

    private void BeginInterval()
    {
        int[] order = Schedule.Order(lanes.Length, groups[groupAt], interval);
        pass.Clear();
        foreach (int lane in order)
            pass.Add(lanes[lane]);
        position = 0;
        Watch.BeginInterval(GroupIndex, lanes, order);
    }

    /// <summary>Lets the warps go on whose lanes all wait at a warp operation.</summary>
    private bool BeginAfterWarpOperation()
    {
        pass.Clear();
        position = 0;
        foreach (var warp in lanes.Chunk(WarpSize))
        {
            if (!Array.Exists(warp, lane => lane.State == LaneState.AtWarpOperation))
                continue;
            if (Array.Find(warp, lane => lane.State != LaneState.AtWarpOperation) is { } missing)
            {
                var waiting = Array.Find(warp, lane => lane.State == LaneState.AtWarpOperation)!;
                throw Fault(Misuse.DivergentWarp, missing, $"{Whereabouts(missing)} while {waiting} of the same warp waits at a warp operation.");
            }
            foreach (var lane in warp)
                lane.Published = lane.Offered;
            pass.AddRange(warp);
        }
        return pass.Count > 0;
    }

    private KernelMisuseException Divergence()
    {
        var waiting = Array.Find(lanes, lane => lane.State == LaneState.AtBarrier)!;
        var missing = Array.Find(lanes, lane => lane.State != LaneState.AtBarrier)!;
        return Fault(
            Misuse.DivergentBarrier,
            missing,
            $"{Whereabouts(missing)} while {waiting} waits at its barrier number {waiting.Barriers}: all threads of a group must reach every barrier.");
    }

    private static string Whereabouts(Lane lane) =>
        lane.State == LaneState.Finished ? $"has ended after {lane.Barriers} barriers" : $"waits at its barrier number {lane.Barriers}";

    private void CreateLanes()
    {
        lanesShape = launch.Group;
        lanes = new Lane[launch.Group.Size];
        for (int i = 0; i < lanes.Length; i++)
        {
            lanes[i] = new Lane(this, i)
            {
                Thread = new Index3D(i % lanesShape.X, i / lanesShape.X % lanesShape.Y, i / lanesShape.X / lanesShape.Y),
            };
        }
    }

    private void StartElsewhere(Lane lane)
    {
        if (!idle.TryPop(out var worker))
            workers.Add(worker = new Worker(this));
        worker.Start(lane);
    }

    private static void Resume(Lane lane)
    {
        lane.State = LaneState.Running;
        lane.Worker!.Resume();
    }

    /// <summary>Unwinds a thread that waits while another has failed.</summary>
    private sealed class Abandoned : Exception;
}
