namespace ILGPU;

/// <summary>Shared memory whose size is given at launch.</summary>
public readonly struct SharedMemoryConfig(int numElements, int elementSize)
{
    public static readonly SharedMemoryConfig Empty;

    public int NumElements { get; } = numElements;

    public int ElementSize { get; } = elementSize;
}
