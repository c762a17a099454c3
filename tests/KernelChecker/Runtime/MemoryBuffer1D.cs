using ILGPU.Checker;

namespace ILGPU.Runtime;

/// <summary>One-dimensional memory of an accelerator.</summary>
public class MemoryBuffer1D<T, TStride> : MemoryBuffer<ArrayView1D<T, TStride>>
    where T : unmanaged
    where TStride : struct, IStride1D
{
    internal MemoryBuffer1D(Accelerator accelerator, Storage storage, ArrayView<T> whole)
        : base(accelerator, storage, new(whole, whole.Length, default))
    {
    }

    public LongIndex1D Extent => View.Extent;

    public Index1D IntExtent => View.IntExtent;

    public ArrayView<T> AsContiguous() => View.BaseView;
}
