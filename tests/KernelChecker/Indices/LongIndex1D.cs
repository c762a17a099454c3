namespace ILGPU;

/// <summary>A 64-bit index.</summary>
public readonly struct LongIndex1D(long x) : IIndex, IEquatable<LongIndex1D>
{
    public long X { get; } = x;

    public long Size => X;

    public static implicit operator long(LongIndex1D idx) => idx.X;

    public static implicit operator LongIndex1D(long idx) => new(idx);

    public static explicit operator Index1D(LongIndex1D index) => new(checked((int)index.X));

    public static bool operator ==(LongIndex1D first, LongIndex1D second) => first.X == second.X;

    public static bool operator !=(LongIndex1D first, LongIndex1D second) => first.X != second.X;

    public bool Equals(LongIndex1D other) => this == other;

    public override bool Equals(object? obj) => obj is LongIndex1D other && this == other;

    public override int GetHashCode() => X.GetHashCode();

    public override string ToString() => $"({X})";
}
