namespace ILGPU;

/// <summary>A 32-bit index.</summary>
public readonly struct Index1D(int x) : IIndex, IEquatable<Index1D>
{
    public int X { get; } = x;

    public int Size => X;

    long IIndex.Size => X;

    public static implicit operator int(Index1D idx) => idx.X;

    public static implicit operator Index1D(int idx) => new(idx);

    public static implicit operator LongIndex1D(Index1D index) => new(index.X);

    public static bool operator ==(Index1D first, Index1D second) => first.X == second.X;

    public static bool operator !=(Index1D first, Index1D second) => first.X != second.X;

    public bool Equals(Index1D other) => this == other;

    public override bool Equals(object? obj) => obj is Index1D other && this == other;

    public override int GetHashCode() => X;

    public override string ToString() => $"({X})";
}
