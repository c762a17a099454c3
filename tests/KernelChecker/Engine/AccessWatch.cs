using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ILGPU.Checker;

/// <summary>
/// Finds races and reads of memory that nobody wrote. An indexer hands out a reference and does not see what becomes of it; so the bits of every
/// element that a thread touches are compared when the thread reaches a barrier or its end, before any other thread runs: changed bits are a write.
/// </summary>
internal sealed class AccessWatch
{
    private const int NotRunning = -1;

    private readonly List<Storage> touched = [];
    private readonly List<Interval> intervals = [];
    private Lane? lane;
    private int next = 1;
    private int launch;
    private int launchFirst;
    private int groupFirst;
    private int intervalFirst;

    /// <summary>The segment that is running. Compared by every access: one that has touched the element before costs no more.</summary>
    public int Segment = NotRunning;

    /// <summary>What the launch has touched so far.</summary>
    public IReadOnlyList<Storage> Touched => touched;

    public void BeginLaunch()
    {
        launch++;
        launchFirst = next;
        touched.Clear();
        intervals.Clear();
    }

    public void EndLaunch()
    {
        Segment = NotRunning;
        lane = null;
    }

    public void BeginGroup() => groupFirst = next;

    /// <summary>Numbers the segments of an interval between barriers in the order in which they will run.</summary>
    public void BeginInterval(Index3D group, Lane[] lanes, int[] order)
    {
        intervalFirst = next;
        next = checked(next + order.Length);
        intervals.Add(new Interval(intervalFirst, group, lanes, order));
        for (int place = 0; place < order.Length; place++)
            lanes[order[place]].Segment = intervalFirst + place;
    }

    /// <summary>A thread starts or goes on.</summary>
    public void Enter(Lane entering)
    {
        lane = entering;
        Segment = entering.Segment;
        for (int i = 0; i < lane.AccessCount; i++)
        {
            ref var access = ref lane[i];
            access.Before = access.Storage.Bits(access.Cell);
        }
    }

    /// <summary>The current thread stops: finds out what it wrote.</summary>
    /// <param name="at">Where it stops.</param>
    public void Leave(LaneState at)
    {
        for (int i = 0; i < lane!.AccessCount; i++)
            Check(ref lane[i]);
        for (int i = 0; i < lane.AccessCount; i++)
            Note(in lane[i]);
        // The last is the most likely to be at fault: in view[i] = view[j], i is evaluated first and may now hold what was read of j.
        for (int i = lane.AccessCount - 1; i >= 0; i--)
        {
            ref readonly var access = ref lane[i];
            if (!access.Wrote && !access.IsAtomic && access.Storage.IsPoison(access.Before))
                Uninitialised(in access);
        }
        // A warp operation is no barrier: all that was touched before it is touched still.
        if (at != LaneState.AtWarpOperation)
            lane.ForgetAccesses();
    }

    /// <summary>The current thread touches an element for the first time since the last barrier.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Touch(Storage storage, nint offset, int size)
    {
        if (Segment == NotRunning || !Lane.IsInsideKernel)
            throw new KernelMisuseException(Misuse.OutsideKernel, $"The host indexes a view of {storage}: that works on no GPU. Copy instead.");
        if (storage.Launch != launch)
        {
            storage.Launch = launch;
            storage.Written = false;
            touched.Add(storage);
        }
        int last = (int)((offset + size - 1) >> storage.Shift);
        for (int cell = (int)(offset >> storage.Shift); cell <= last; cell++)
        {
            ref var seen = ref storage.Cells![cell];
            if (seen.Last == Segment)
                continue;
            lane!.Record(new Access { Storage = storage, Cell = cell, Previous = seen.Last, Before = storage.Bits(cell) });
            if (seen.Last < groupFirst)
                seen.Foreign = seen.Last;
            seen.Last = Segment;
        }
    }

    /// <summary>Updates an element that was handed out as a reference by <paramref name="update"/>, as one step that races with no other such step.</summary>
    public T Update<T>(ref T target, Func<T, T> update)
        where T : unmanaged
    {
        var before = target;
        var after = update(before);
        bool isNewest = true;
        for (int i = (lane?.AccessCount ?? 0) - 1; i >= 0; i--)
        {
            ref var access = ref lane![i];
            if (!IsOf(in access, ref target))
                continue;
            uint bits = access.Storage.Bits(access.Cell);
            if (isNewest && access.Storage.IsPoison(bits))
                Uninitialised(in access);
            // Changed since: there was an ordinary write, too, and that is what has to be judged.
            if (bits != access.Before)
                break;
            access.IsAtomic |= isNewest;
            isNewest = false;
            // An ordinary access that follows must not pass as part of this one.
            access.Storage.Cells![access.Cell].Last = 0;
            access.Storage.Written = true;
            target = after;
            access.Before = access.Storage.Bits(access.Cell);
            target = before;
        }
        target = after;
        return before;
    }

    private static bool IsOf<T>(in Access access, ref T target)
        where T : unmanaged =>
        Unsafe.AreSame(ref Unsafe.As<T, byte>(ref target), ref access.Storage.Bytes[access.Cell << access.Storage.Shift]);

    /// <summary>Judges an access by what other segments did.</summary>
    private void Check(ref Access access)
    {
        var storage = access.Storage;
        ref var cell = ref storage.Cells![access.Cell];
        bool shared = storage.Space == MemorySpace.Shared;
        uint bits = storage.Bits(access.Cell);
        access.Wrote = bits != access.Before;

        if (!IsOrdered(cell.Writer, shared))
            Race(in access, cell.Writer, otherWrote: true);
        if (!access.IsAtomic && !IsOrdered(cell.Atomic, shared))
            Race(in access, cell.Atomic, otherWrote: true);
        if (access.Wrote && !IsOrdered(access.Previous, shared))
            Race(in access, access.Previous, otherWrote: false);
        if (access.Wrote && !IsOrdered(cell.Foreign, shared))
            Race(in access, cell.Foreign, otherWrote: false);
    }

    /// <summary>Remembers an access for the segments to come.</summary>
    private void Note(in Access access)
    {
        ref var cell = ref access.Storage.Cells![access.Cell];
        cell.Last = Segment;
        if (access.IsAtomic)
            cell.Atomic = Segment;
        if (access.Wrote)
        {
            cell.Writer = Segment;
            access.Storage.Written = true;
        }
    }

    /// <summary>Whether a barrier, or the end of a launch, lies between that segment and the current one.</summary>
    private bool IsOrdered(int segment, bool shared) =>
        segment == Segment
        || (segment < intervalFirst && (segment >= groupFirst || segment < (shared ? groupFirst : launchFirst)));

    [DoesNotReturn]
    private void Uninitialised(in Access access) =>
        lane!.Fail(Misuse.Uninitialised, $"reads {access.Storage.Describe(access.Cell)}, which nobody has written.");

    [DoesNotReturn]
    private void Race(in Access access, int other, bool otherWrote) =>
        lane!.Fail(
            Misuse.Race,
            $"{(access.Wrote ? "writes" : access.IsAtomic ? "updates" : "reads")} {access.Storage.Describe(access.Cell)}, which {Describe(other)} {(otherWrote ? "writes" : "reads or writes")} without a barrier between them.");

    private string Describe(int segment)
    {
        var interval = intervals.FindLast(i => i.First <= segment);
        return $"group {interval.Group}, {interval.Lanes[interval.Order[segment - interval.First]]}";
    }

    private readonly record struct Interval(int First, Index3D Group, Lane[] Lanes, int[] Order);
}
