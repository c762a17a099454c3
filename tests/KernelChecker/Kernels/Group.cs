using ILGPU.Checker;

namespace ILGPU;

/// <summary>The thread in its group.</summary>
public static class Group
{
    public static int IdxX => Lane.Current.Thread.X;

    public static int IdxY => Lane.Current.Thread.Y;

    public static int IdxZ => Lane.Current.Thread.Z;

    public static Index3D Index => Lane.Current.Thread;

    public static int DimX => Lane.Current.Engine.GroupSize.X;

    public static int DimY => Lane.Current.Engine.GroupSize.Y;

    public static int DimZ => Lane.Current.Engine.GroupSize.Z;

    public static Index3D Dimension => Lane.Current.Engine.GroupSize;

    public static int LinearIndex => Lane.Current.Index;

    public static bool IsFirstThread => LinearIndex == 0;

    public static bool IsLastThread => LinearIndex == Dimension.Size - 1;

    public static void Barrier() => Waits.Misplaced<int>();

    public static T Broadcast<T>(T value, int groupIndex)
        where T : unmanaged =>
        Waits.Misplaced<T>();
}
