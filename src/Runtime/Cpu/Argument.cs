using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>One of the spans that a call is given, while it is pinned. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Argument
{
    /// <param name="start">Its first element; null for an empty span.</param>
    /// <param name="length">Elements.</param>
    public Argument(float* start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>Its first element.</summary>
    public float* Start { get; }

    /// <summary>Elements.</summary>
    public int Length { get; }

    /// <summary>Whether two of them have an element in common.</summary>
    internal bool Overlaps(Argument other) => Start < other.Start + other.Length && other.Start < Start + Length;

    /// <summary>Whether an element of it lies in that memory.</summary>
    internal bool Overlaps(ReadOnlySpan<byte> memory) => new ReadOnlySpan<byte>(Start, Length * sizeof(float)).Overlaps(memory);
}
