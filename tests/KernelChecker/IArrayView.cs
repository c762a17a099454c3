namespace ILGPU;

/// <summary>A view of memory of an accelerator.</summary>
public interface IArrayView
{
    /// <summary>The memory that it is a view of.</summary>
    Runtime.MemoryBuffer Buffer { get; }

    bool IsValid { get; }

    long Length { get; }

    long LengthInBytes { get; }
}

/// <summary>A view without gaps.</summary>
public interface IContiguousArrayView : IArrayView
{
    /// <summary>Where it begins in its buffer.</summary>
    long IndexInBytes { get; }
}

/// <summary>A view of elements of a type.</summary>
public interface IArrayView<T> : IArrayView
    where T : unmanaged;

/// <summary>A view without gaps of elements of a type.</summary>
public interface IContiguousArrayView<T> : IArrayView<T>, IContiguousArrayView
    where T : unmanaged;
