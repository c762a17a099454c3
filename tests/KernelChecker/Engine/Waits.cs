using System.Reflection;

namespace ILGPU.Checker;

/// <summary>
/// What makes a thread wait for others of its group. <see cref="SteppedKernel"/> replaces each call of such a method in a kernel by two: by the method of the same
/// name here, after which the kernel returns, and by <see cref="Received{T}"/> where it goes on, if there is a result.
/// </summary>
internal static class Waits
{
    /// <summary>What stands for the call up to the wait; null for a method that waits for nobody.</summary>
    public static MethodInfo? BeginningOf(MethodInfo method)
    {
        if (method.DeclaringType != typeof(Group) && method.DeclaringType != typeof(Warp))
            return null;
        var beginning = typeof(Waits).GetMethod(method.Name);
        return beginning is { IsGenericMethodDefinition: true } ? beginning.MakeGenericMethod(method.GetGenericArguments()) : beginning;
    }

    /// <summary>What stands for it where the thread goes on, with the result's type; null where there is no result.</summary>
    public static MethodInfo? EndOf(MethodInfo method) =>
        method.ReturnType == typeof(void) ? null : typeof(Waits).GetMethod(nameof(Received))!.MakeGenericMethod(method.ReturnType);

    public static void Barrier()
    {
        Lane.Current.Barriers++;
        Lane.Current.State = LaneState.AtBarrier;
    }

    public static void Broadcast<T>(T value, int groupIndex)
        where T : unmanaged
    {
        Lane.Current.Offer(value, of: groupIndex);
        Barrier();
    }

    public static void ShuffleXor<T>(T variable, int mask)
        where T : unmanaged =>
        Exchange(variable, Warp.LaneIdx ^ mask);

    public static void ShuffleDown<T>(T variable, int delta)
        where T : unmanaged =>
        Exchange(variable, Warp.LaneIdx + delta);

    /// <summary>What the thread asked for when it stopped.</summary>
    public static T Received<T>()
        where T : unmanaged
    {
        var lane = Lane.Current;
        if (lane.Engine.Published(lane.Asked) is not T published)
            throw lane.Engine.Fault(Misuse.DivergentBarrier, lane, $"asks for the {typeof(T).Name} of thread {lane.Asked}, which offers none.");
        return published;
    }

    /// <summary>What the methods themselves do: a call that nothing was put in place of.</summary>
    public static T Misplaced<T>()
    {
        var lane = Lane.Current;
        throw lane.Engine.Fault(
            Misuse.DivergentBarrier,
            lane,
            lane.Engine.HasGroups
                ? "waits for others in a method that the kernel calls; the checker needs that in the kernel itself."
                : "reaches a barrier in a kernel that is loaded without explicit groups.");
    }

    /// <summary>Asks for the value of another lane of the warp, or one's own where there is no such lane.</summary>
    private static void Exchange<T>(T variable, int source)
        where T : unmanaged
    {
        var lane = Lane.Current;
        int asked = (Warp.WarpIdx * Warp.WarpSize) + source;
        lane.Offer(variable, of: source >= 0 && source < Warp.WarpSize && asked < Group.Dimension.Size ? asked : lane.Index);
        lane.State = LaneState.AtWarpOperation;
    }
}
