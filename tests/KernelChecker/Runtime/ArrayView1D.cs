using System.Runtime.CompilerServices;
using ILGPU.Checker;

namespace ILGPU.Runtime;

/// <summary>A one-dimensional view with a stride.</summary>
public readonly struct ArrayView1D<T, TStride> : IArrayView<T>, IStorageView
    where T : unmanaged
    where TStride : struct, IStride1D
{
    public static readonly ArrayView1D<T, TStride> Empty;

    public ArrayView1D(ArrayView<T> baseView, LongIndex1D extent, TStride stride)
    {
        BaseView = baseView;
        Extent = extent;
        Stride = stride;
    }

    public ArrayView<T> BaseView { get; }

    public LongIndex1D Extent { get; }

    public Index1D IntExtent => checked((int)Extent.X);

    public TStride Stride { get; }

    public bool IsValid => BaseView.IsValid;

    public long Length => Extent.X;

    public int IntLength => checked((int)Length);

    public long LengthInBytes => BaseView.LengthInBytes;

    MemoryBuffer IArrayView.Buffer => ((IArrayView)BaseView).Buffer;

    Storage? IStorageView.Storage => ((IStorageView)BaseView).Storage;

    long IStorageView.OffsetInBytes => ((IStorageView)BaseView).OffsetInBytes;

    public ref T this[Index1D index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref BaseView[index.X];
    }

    public ref T this[LongIndex1D index] => ref BaseView[index.X];

    public ArrayView1D<T, TStride> SubView(Index1D index, Index1D extent) => SubView(new LongIndex1D(index.X), new LongIndex1D(extent.X));

    public ArrayView1D<T, TStride> SubView(LongIndex1D index, LongIndex1D extent) => new(BaseView.SubView(index.X, extent.X), extent, Stride);

    public ArrayView<T> AsContiguous() => BaseView;

    public override string ToString() => BaseView.ToString();
}
