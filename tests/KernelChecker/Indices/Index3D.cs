namespace ILGPU;

/// <summary>Three 32-bit indices, x the fastest.</summary>
public readonly struct Index3D(int x, int y, int z) : IIndex, IEquatable<Index3D>
{
    public int X { get; } = x;

    public int Y { get; } = y;

    public int Z { get; } = z;

    public int Size => checked(X * Y * Z);

    long IIndex.Size => (long)X * Y * Z;

    public static implicit operator Index3D((int, int, int) values) => new(values.Item1, values.Item2, values.Item3);

    public static bool operator ==(Index3D first, Index3D second) => first.X == second.X && first.Y == second.Y && first.Z == second.Z;

    public static bool operator !=(Index3D first, Index3D second) => !(first == second);

    public bool Equals(Index3D other) => this == other;

    public override bool Equals(object? obj) => obj is Index3D other && this == other;

    public override int GetHashCode() => HashCode.Combine(X, Y, Z);

    public override string ToString() => $"({X}, {Y}, {Z})";
}
