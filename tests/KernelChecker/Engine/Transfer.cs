using System.Runtime.InteropServices;
using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>Copies between the host and buffers, and between buffers, with the checks that all of them share.</summary>
internal static class Transfer
{
    /// <summary>The stream that is used where none is named.</summary>
    public static AcceleratorStream DefaultStream<TView>(TView view)
        where TView : IArrayView =>
        Memory(view).Owner!.DefaultStream;

    /// <summary>The accelerator whose memory is viewed; null for an empty view of none.</summary>
    public static Accelerator? Owner<TView>(TView view)
        where TView : IArrayView =>
        ((IStorageView)view).Storage?.Owner;

    public static void ToHost<T, TView>(TView source, AcceleratorStream stream, Span<T> target)
        where T : unmanaged
        where TView : IArrayView
    {
        if (target.IsEmpty)
            return;
        var bytes = MemoryMarshal.AsBytes(target);
        Device(source, stream, bytes.Length, writes: false)[..bytes.Length].CopyTo(bytes);
        stream.Synchronize();
    }

    public static void FromHost<T, TView>(TView target, AcceleratorStream stream, ReadOnlySpan<T> source)
        where T : unmanaged
        where TView : IArrayView
    {
        if (source.IsEmpty)
            return;
        var bytes = MemoryMarshal.AsBytes(source);
        bytes.CopyTo(Device(target, stream, bytes.Length, writes: true));
        stream.Synchronize();
    }

    public static void Between<TView>(TView source, TView target, AcceleratorStream stream, long length)
        where TView : IArrayView
    {
        if (length > 0)
            Device(source, stream, length, writes: false)[..(int)length].CopyTo(Device(target, stream, length, writes: true));
    }

    public static void Clear<TView>(TView target, AcceleratorStream stream)
        where TView : IArrayView
    {
        if (target.LengthInBytes > 0)
            Device(target, stream, target.LengthInBytes, writes: true).Clear();
    }

    /// <summary>The whole of an array is copied to or from the whole of a view: anything else is a mistake, and ILGPU overruns one of them.</summary>
    public static T[] Whole<T>(T[] data, long length)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Length == length
            ? data
            : throw new ArgumentOutOfRangeException(nameof(data), $"An array of {data.Length} elements is copied to or from a view of {length}.");
    }

    /// <summary>The memory of a view that a stream may use.</summary>
    public static Storage Verify(IStorageView view, Accelerator accelerator)
    {
        var storage = view.Storage!;
        if (storage.IsDisposed)
            throw new ObjectDisposedException(storage.ToString());
        if (storage.Owner != accelerator)
            throw new ArgumentException($"{storage} belongs to another accelerator than the stream or kernel that uses it.");
        return storage;
    }

    private static Span<byte> Device<TView>(TView view, AcceleratorStream stream, long length, bool writes)
        where TView : IArrayView
    {
        ArgumentNullException.ThrowIfNull(stream);
        ObjectDisposedException.ThrowIf(stream.IsDisposed, stream);
        stream.Accelerator.VerifyUsable();
        Memory(view);
        var storage = Verify((IStorageView)view, stream.Accelerator);
        if (length > view.LengthInBytes)
            throw new ArgumentOutOfRangeException(nameof(view), $"{length} bytes are copied to or from a view of {view.LengthInBytes} bytes of {storage}.");
        storage.Pending.Add(stream, writes, $"{storage}, by a copy,");
        return storage.Bytes.AsSpan((int)((IStorageView)view).OffsetInBytes, (int)view.LengthInBytes);
    }

    private static Storage Memory<TView>(TView view)
        where TView : IArrayView =>
        ((IStorageView)view).Storage ?? throw new ArgumentNullException(nameof(view), "The view is of no memory.");
}
