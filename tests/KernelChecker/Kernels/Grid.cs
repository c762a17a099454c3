using ILGPU.Checker;

namespace ILGPU;

/// <summary>The group in its grid.</summary>
public static class Grid
{
    public static int IdxX => Lane.Current.Engine.GroupIndex.X;

    public static int IdxY => Lane.Current.Engine.GroupIndex.Y;

    public static int IdxZ => Lane.Current.Engine.GroupIndex.Z;

    public static Index3D Index => Lane.Current.Engine.GroupIndex;

    public static int DimX => Lane.Current.Engine.Grid.X;

    public static int DimY => Lane.Current.Engine.Grid.Y;

    public static int DimZ => Lane.Current.Engine.Grid.Z;

    public static Index3D Dimension => Lane.Current.Engine.Grid;

    public static int LinearIndex => ((((IdxZ * DimY) + IdxY) * DimX) + IdxX);

    public static Index3D GlobalIndex =>
        new((IdxX * Group.DimX) + Group.IdxX, (IdxY * Group.DimY) + Group.IdxY, (IdxZ * Group.DimZ) + Group.IdxZ);

    public static int GlobalLinearIndex => (LinearIndex * Group.Dimension.Size) + Group.LinearIndex;
}
