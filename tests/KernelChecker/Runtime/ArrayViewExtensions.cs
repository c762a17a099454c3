using ILGPU.Checker;

namespace ILGPU.Runtime;

/// <summary>Allocations with contents, and copies. Copies to and from the host synchronise their stream; the others do not.</summary>
public static class ArrayViewExtensions
{
    public static Accelerator GetAccelerator<TView>(this TView view)
        where TView : IArrayView =>
        Transfer.Owner(view) ?? throw new InvalidOperationException("The view is of no accelerator's memory.");

    public static MemoryBuffer1D<T, Stride1D.Dense> Allocate1D<T>(this Accelerator accelerator, T[] data)
        where T : unmanaged =>
        accelerator.Allocate1D(accelerator.DefaultStream, data);

    public static MemoryBuffer1D<T, Stride1D.Dense> Allocate1D<T>(this Accelerator accelerator, AcceleratorStream stream, T[] data)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        var buffer = accelerator.Allocate1D<T>(data.Length);
        buffer.View.CopyFromCPU(stream, data);
        return buffer;
    }

    public static void MemSetToZero<TView>(this TView view)
        where TView : IContiguousArrayView =>
        Transfer.Clear(view, Transfer.DefaultStream(view));

    public static void MemSetToZero<TView>(this TView view, AcceleratorStream stream)
        where TView : IContiguousArrayView =>
        Transfer.Clear(view, stream);

    public static void MemSetToZero<T>(this ArrayView1D<T, Stride1D.Dense> view)
        where T : unmanaged =>
        view.BaseView.MemSetToZero();

    public static void MemSetToZero<T>(this ArrayView1D<T, Stride1D.Dense> view, AcceleratorStream stream)
        where T : unmanaged =>
        view.BaseView.MemSetToZero(stream);

    public static void CopyTo<TView>(this TView source, in TView target)
        where TView : IContiguousArrayView =>
        source.CopyTo(Transfer.DefaultStream(source), target);

    public static void CopyTo<TView>(this TView source, AcceleratorStream stream, in TView target)
        where TView : IContiguousArrayView =>
        Transfer.Between(source, target, stream, target.LengthInBytes);

    public static void CopyTo<T>(this ArrayView1D<T, Stride1D.Dense> source, ArrayView1D<T, Stride1D.Dense> target)
        where T : unmanaged =>
        source.BaseView.CopyTo(target.BaseView);

    public static void CopyTo<T>(this ArrayView1D<T, Stride1D.Dense> source, AcceleratorStream stream, in ArrayView1D<T, Stride1D.Dense> target)
        where T : unmanaged =>
        source.BaseView.CopyTo(stream, target.BaseView);

    public static void CopyFrom<TView>(this TView target, in TView source)
        where TView : IContiguousArrayView =>
        target.CopyFrom(Transfer.DefaultStream(target), source);

    public static void CopyFrom<TView>(this TView target, AcceleratorStream stream, in TView source)
        where TView : IContiguousArrayView =>
        Transfer.Between(source, target, stream, source.LengthInBytes);

    public static void CopyFrom<T>(this ArrayView1D<T, Stride1D.Dense> target, in ArrayView1D<T, Stride1D.Dense> source)
        where T : unmanaged =>
        target.BaseView.CopyFrom(source.BaseView);

    public static void CopyFrom<T>(this ArrayView1D<T, Stride1D.Dense> target, AcceleratorStream stream, in ArrayView1D<T, Stride1D.Dense> source)
        where T : unmanaged =>
        target.BaseView.CopyFrom(stream, source.BaseView);

    public static void CopyToCPU<T, TView>(this TView source, in Span<T> span)
        where TView : IContiguousArrayView<T>
        where T : unmanaged =>
        Transfer.ToHost(source, Transfer.DefaultStream(source), span);

    public static void CopyToCPU<T, TView>(this TView source, AcceleratorStream stream, in Span<T> span)
        where TView : IContiguousArrayView<T>
        where T : unmanaged =>
        Transfer.ToHost(source, stream, span);

    public static void CopyToCPU<T>(this ArrayView1D<T, Stride1D.Dense> source, AcceleratorStream stream, in Span<T> span)
        where T : unmanaged =>
        Transfer.ToHost(source, stream, span);

    public static void CopyToCPU<T>(this ArrayView<T> view, T[] data)
        where T : unmanaged =>
        Transfer.ToHost(view, Transfer.DefaultStream(view), Transfer.Whole(data, view.Length).AsSpan());

    public static void CopyToCPU<T>(this ArrayView<T> view, AcceleratorStream stream, T[] data)
        where T : unmanaged =>
        Transfer.ToHost(view, stream, Transfer.Whole(data, view.Length).AsSpan());

    public static void CopyToCPU<T>(this ArrayView1D<T, Stride1D.Dense> view, T[] data)
        where T : unmanaged =>
        view.BaseView.CopyToCPU(data);

    public static void CopyToCPU<T>(this ArrayView1D<T, Stride1D.Dense> view, AcceleratorStream stream, T[] data)
        where T : unmanaged =>
        view.BaseView.CopyToCPU(stream, data);

    public static void CopyToCPU<T>(this MemoryBuffer<ArrayView1D<T, Stride1D.Dense>> buffer, T[] data)
        where T : unmanaged =>
        buffer.View.CopyToCPU(data);

    public static void CopyToCPU<T>(this MemoryBuffer<ArrayView1D<T, Stride1D.Dense>> buffer, AcceleratorStream stream, T[] data)
        where T : unmanaged =>
        buffer.View.CopyToCPU(stream, data);

    public static void CopyFromCPU<T, TView>(this TView target, in ReadOnlySpan<T> span)
        where TView : IContiguousArrayView<T>
        where T : unmanaged =>
        Transfer.FromHost(target, Transfer.DefaultStream(target), span);

    public static void CopyFromCPU<T, TView>(this TView target, AcceleratorStream stream, in ReadOnlySpan<T> span)
        where TView : IContiguousArrayView<T>
        where T : unmanaged =>
        Transfer.FromHost(target, stream, span);

    public static void CopyFromCPU<T>(this ArrayView1D<T, Stride1D.Dense> target, AcceleratorStream stream, in ReadOnlySpan<T> span)
        where T : unmanaged =>
        Transfer.FromHost(target, stream, span);

    public static void CopyFromCPU<T>(this ArrayView<T> view, T[] data)
        where T : unmanaged =>
        Transfer.FromHost(view, Transfer.DefaultStream(view), new ReadOnlySpan<T>(Transfer.Whole(data, view.Length)));

    public static void CopyFromCPU<T>(this ArrayView<T> view, AcceleratorStream stream, T[] data)
        where T : unmanaged =>
        Transfer.FromHost(view, stream, new ReadOnlySpan<T>(Transfer.Whole(data, view.Length)));

    public static void CopyFromCPU<T>(this ArrayView1D<T, Stride1D.Dense> view, T[] data)
        where T : unmanaged =>
        view.BaseView.CopyFromCPU(data);

    public static void CopyFromCPU<T>(this ArrayView1D<T, Stride1D.Dense> view, AcceleratorStream stream, T[] data)
        where T : unmanaged =>
        view.BaseView.CopyFromCPU(stream, data);

    public static void CopyFromCPU<T>(this MemoryBuffer<ArrayView1D<T, Stride1D.Dense>> buffer, T[] data)
        where T : unmanaged =>
        buffer.View.CopyFromCPU(data);

    public static void CopyFromCPU<T>(this MemoryBuffer<ArrayView1D<T, Stride1D.Dense>> buffer, AcceleratorStream stream, T[] data)
        where T : unmanaged =>
        buffer.View.CopyFromCPU(stream, data);

    public static T[] GetAsArray<T>(this ArrayView<T> view)
        where T : unmanaged =>
        view.GetAsArray(Transfer.DefaultStream(view));

    public static T[] GetAsArray<T>(this ArrayView<T> view, AcceleratorStream stream)
        where T : unmanaged
    {
        var data = new T[view.Length];
        view.CopyToCPU(stream, data);
        return data;
    }

    public static T[] GetAsArray1D<T>(this ArrayView1D<T, Stride1D.Dense> view)
        where T : unmanaged =>
        view.BaseView.GetAsArray();

    public static T[] GetAsArray1D<T>(this ArrayView1D<T, Stride1D.Dense> view, AcceleratorStream stream)
        where T : unmanaged =>
        view.BaseView.GetAsArray(stream);

    public static T[] GetAsArray1D<T>(this MemoryBuffer<ArrayView1D<T, Stride1D.Dense>> buffer)
        where T : unmanaged =>
        buffer.View.GetAsArray1D();

    public static T[] GetAsArray1D<T>(this MemoryBuffer<ArrayView1D<T, Stride1D.Dense>> buffer, AcceleratorStream stream)
        where T : unmanaged =>
        buffer.View.GetAsArray1D(stream);
}
