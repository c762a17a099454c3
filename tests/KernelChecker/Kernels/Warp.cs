using ILGPU.Checker;

namespace ILGPU;

/// <summary>The thread in its warp. All lanes of a warp must reach its operations.</summary>
public static class Warp
{
    public static int WarpSize => Lane.Current.Engine.WarpSize;

    public static int LaneIdx => Group.LinearIndex % WarpSize;

    public static int WarpIdx => Group.LinearIndex / WarpSize;

    public static T ShuffleXor<T>(T variable, int mask)
        where T : unmanaged =>
        Waits.Misplaced<T>();

    public static T ShuffleDown<T>(T variable, int delta)
        where T : unmanaged =>
        Waits.Misplaced<T>();
}
