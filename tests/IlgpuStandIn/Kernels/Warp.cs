using ILGPU.StandIn;

namespace ILGPU;

/// <summary>The thread in its warp. All lanes of a warp must reach its operations.</summary>
public static class Warp
{
    public static int WarpSize => Lane.Current.Engine.WarpSize;

    public static int LaneIdx => Group.LinearIndex % WarpSize;

    public static int WarpIdx => Group.LinearIndex / WarpSize;

    public static T ShuffleXor<T>(T variable, int mask)
        where T : unmanaged =>
        Exchange(variable, LaneIdx ^ mask);

    public static T ShuffleDown<T>(T variable, int delta)
        where T : unmanaged =>
        Exchange(variable, LaneIdx + delta);

    /// <summary>The value of another lane, or one's own where there is no such lane.</summary>
    private static T Exchange<T>(T variable, int source)
        where T : unmanaged
    {
        var lane = Lane.Current;
        lane.Offered = variable;
        lane.Engine.WarpOperation(lane);
        return source >= 0 && source < WarpSize && lane.Engine.Published((WarpIdx * WarpSize) + source) is T published ? published : variable;
    }
}
