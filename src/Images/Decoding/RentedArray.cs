using System.Buffers;

namespace NetGen.Images;

/// <summary>Elements of a pooled array, handed back when disposed.</summary>
/// <param name="length">Elements; their values are arbitrary.</param>
internal readonly ref struct RentedArray<T>(int length)
{
    private readonly T[] array = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span => array.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(array);
}
