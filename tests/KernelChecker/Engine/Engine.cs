using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>
/// Runs kernels: one group after the other, and of a group one thread at a time, each up to the next barrier, in the order of a <see cref="Schedule"/>.
/// </summary>
internal sealed class Engine
{
    private readonly Lock gate = new();
    private Lane[] lanes = [];
    private Index3D lanesShape;
    private Launch launch = new("(none)", default, default, _ => false, false);

    public AccessWatch Watch { get; } = new();

    public SharedArrays Shared { get; private set; } = new(0);

    public Checking Checking { get; set; } = Checking.Full;

    public Schedule Schedule { get; set; } = Schedule.Ascending;

    public int SharedMemoryLimit { get; set; } = 48 * 1024;

    public int WarpSize { get; init; }

    public Index3D GroupIndex { get; private set; }

    public Index3D Grid => launch.Grid;

    public Index3D GroupSize => launch.Group;

    public bool HasGroups => launch.HasGroups;

    /// <summary>Runs a kernel to its end.</summary>
    public void Execute(Launch work, AcceleratorStream stream)
    {
        if (Lane.IsInsideKernel)
            throw new InvalidOperationException($"Kernel {work.Kernel} is launched from inside a kernel.");
        lock (gate)
        {
            launch = work;
            Shared = new SharedArrays(SharedMemoryLimit);
            if (lanesShape != work.Group)
                CreateLanes();
            Watch.BeginLaunch();
            try
            {
                foreach (int group in Schedule.Order(work.Grid.Size, group: -1, interval: 0))
                    RunGroup(group);
            }
            finally
            {
                Watch.EndLaunch();
            }
            foreach (var storage in Watch.Touched.Where(storage => storage.Space == MemorySpace.Global))
                storage.Pending.Add(stream, storage.Written, $"{storage}, by kernel {launch.Kernel},");
        }
    }

    /// <summary>What a thread of the group offered at the barrier or warp operation that has just completed; null where there is no such thread.</summary>
    public object? Published(int index) => (uint)index < (uint)lanes.Length ? lanes[index].Published : null;

    public KernelMisuseException Fault(Misuse misuse, Lane lane, string what, Exception? inner = null) =>
        new(misuse, $"Kernel {launch.Kernel}, group {GroupIndex}, {lane}: {what}", inner);

    private void RunGroup(int group)
    {
        GroupIndex = new Index3D(group % Grid.X, group / Grid.X % Grid.Y, group / Grid.X / Grid.Y);
        Array.ForEach(lanes, lane => lane.Reset());
        Shared.BeginGroup();
        Watch.BeginGroup();
        for (int interval = 0; ; interval++)
        {
            int[] order = Schedule.Order(lanes.Length, group, interval);
            Watch.BeginInterval(GroupIndex, lanes, order);
            for (List<Lane> next = [.. order.Select(lane => lanes[lane])]; next.Count > 0; next = PassWarpOperations())
                next.ForEach(Step);
            if (Array.TrueForAll(lanes, lane => lane.State == LaneState.Finished))
                return;
            PassBarrier();
        }
    }

    /// <summary>Lets a thread run up to where it waits, or to its end.</summary>
    private void Step(Lane lane)
    {
        lane.Enter();
        Watch.Enter(lane);
        try
        {
            if (!launch.Step(lane.Frame))
                lane.State = LaneState.Finished;
        }
        catch (Exception e) when (e is not KernelMisuseException)
        {
            throw Fault(Misuse.Exception, lane, $"threw {e.GetType().Name}: {e.Message}", e);
        }
        finally
        {
            Lane.Leave();
        }
        Watch.Leave(lane.State);
    }

    /// <summary>Lets the threads go on that wait at a barrier: all must, and at the same.</summary>
    private void PassBarrier()
    {
        var waiting = Array.Find(lanes, lane => lane.State == LaneState.AtBarrier)!;
        if (Array.Find(lanes, lane => !IsBeside(lane, waiting)) is { } missing)
        {
            throw Fault(
                Misuse.DivergentBarrier,
                missing,
                $"{Whereabouts(missing)} while {waiting} waits at its barrier number {waiting.Barriers}{Place(waiting, missing)}: all threads of a group must reach every barrier.");
        }
        foreach (var lane in lanes)
            lane.Publish();
    }

    /// <summary>The threads of the warps whose lanes all wait at a warp operation, and at the same.</summary>
    private List<Lane> PassWarpOperations()
    {
        var passing = new List<Lane>();
        foreach (var warp in lanes.Chunk(WarpSize))
        {
            if (Array.Find(warp, lane => lane.State == LaneState.AtWarpOperation) is not { } waiting)
                continue;
            if (Array.Find(warp, lane => !IsBeside(lane, waiting)) is { } missing)
            {
                throw Fault(
                    Misuse.DivergentWarp,
                    missing,
                    $"{Whereabouts(missing)} while {waiting} of the same warp waits at a warp operation{Place(waiting, missing)}.");
            }
            foreach (var lane in warp)
                lane.Publish();
            passing.AddRange(warp);
        }
        return passing;
    }

    /// <summary>Whether both wait, and at the same place of the kernel.</summary>
    private static bool IsBeside(Lane lane, Lane waiting) => lane.State == waiting.State && lane.Frame.At == waiting.Frame.At;

    private static string Whereabouts(Lane lane) => lane.State switch
    {
        LaneState.Finished => $"has ended after {lane.Barriers} barriers",
        LaneState.AtBarrier => $"waits at its barrier number {lane.Barriers}",
        _ => "waits at a warp operation",
    };

    private static string Place(Lane waiting, Lane missing) => waiting.State == missing.State ? ", which is at another place of the kernel" : "";

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
}
