namespace ILGPU;

/// <summary>A view of memory of an accelerator.</summary>
public interface IArrayView
{
    bool IsValid { get; }

    long Length { get; }

    long LengthInBytes { get; }
}

/// <summary>A view without gaps.</summary>
public interface IContiguousArrayView : IArrayView;

/// <summary>A view of elements of a type.</summary>
public interface IArrayView<T> : IArrayView
    where T : unmanaged;

/// <summary>A view without gaps of elements of a type.</summary>
public interface IContiguousArrayView<T> : IArrayView<T>, IContiguousArrayView
    where T : unmanaged;
