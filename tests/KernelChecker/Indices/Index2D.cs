namespace ILGPU;

/// <summary>Two 32-bit indices, x the fastest.</summary>
public readonly struct Index2D(int x, int y) : IIndex, IEquatable<Index2D>
{
    public int X { get; } = x;

    public int Y { get; } = y;

    public int Size => checked(X * Y);

    long IIndex.Size => (long)X * Y;

    public static implicit operator Index2D((int, int) values) => new(values.Item1, values.Item2);

    public static bool operator ==(Index2D first, Index2D second) => first.X == second.X && first.Y == second.Y;

    public static bool operator !=(Index2D first, Index2D second) => !(first == second);

    public bool Equals(Index2D other) => this == other;

    public override bool Equals(object? obj) => obj is Index2D other && this == other;

    public override int GetHashCode() => HashCode.Combine(X, Y);

    public override string ToString() => $"({X}, {Y})";
}
