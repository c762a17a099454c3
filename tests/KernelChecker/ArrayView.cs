using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU.Checker;
using ILGPU.Runtime;

namespace ILGPU;

/// <summary>A contiguous piece of memory. Every index is checked, and in a kernel every first access of a thread to an element is recorded.</summary>
public readonly struct ArrayView<T> : IContiguousArrayView<T>, IStorageView
    where T : unmanaged
{
    public static readonly ArrayView<T> Empty;

    private readonly Storage? storage;
    private readonly long start;

    internal ArrayView(Storage? storage, long start, long length)
    {
        this.storage = storage;
        this.start = start;
        Length = length;
    }

    public bool IsValid => storage is { IsDisposed: false };

    public long Length { get; }

    public int IntLength => checked((int)Length);

    public long LengthInBytes => Length * Unsafe.SizeOf<T>();

    MemoryBuffer IArrayView.Buffer => storage?.Buffer!;

    long IContiguousArrayView.IndexInBytes => start;

    Storage? IStorageView.Storage => storage;

    long IStorageView.OffsetInBytes => start;

    public ref T this[Index1D index] => ref At(index.X);

    public ref T this[LongIndex1D index] => ref At(index.X);

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref At(index);
    }

    public ref T this[long index] => ref At(index);

    public static implicit operator ArrayView1D<T, Stride1D.Dense>(ArrayView<T> view) => new(view, view.Length, default);

    public static implicit operator ArrayView<T>(ArrayView1D<T, Stride1D.Dense> view) => view.BaseView;

    public ArrayView<T> SubView(long index) => SubView(index, Length - index);

    public ArrayView<T> SubView(int index, int subViewLength) => SubView((long)index, subViewLength);

    public ArrayView<T> SubView(long index, long subViewLength)
    {
        // As in ILGPU, a view may begin at the end of another only where both are empty.
        bool begins = (index >= 0 && index < Length) || (index == 0 && Length == 0);
        if (!begins || subViewLength < 0 || index + subViewLength > Length)
            Outside($"a sub-view of {subViewLength} elements from {index} is outside a view of {Length} elements");
        return new(storage, start + (index * Unsafe.SizeOf<T>()), subViewLength);
    }

    public ArrayView<TOther> Cast<TOther>()
        where TOther : unmanaged
    {
        int size = Unsafe.SizeOf<TOther>();
        if (start % size != 0)
            Outside($"a view that begins {start} bytes into its buffer is cast to elements of {size} bytes, to which it is not aligned");
        return new(storage, start, LengthInBytes / size);
    }

    public override string ToString() => $"{start / Unsafe.SizeOf<T>()} [{Length}]";

    // Kernels are compiled anew for each network and run a few times: inlined, this takes the JIT longer than the calls take.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T At(long index)
    {
        if ((ulong)index >= (ulong)Length)
            Outside($"index {index} is outside a view of {Length} elements");
        nint at = (nint)(start + (index * Unsafe.SizeOf<T>()));
        var memory = storage!;
        if (memory.Cells is { } cells && (Unsafe.SizeOf<T>() > 4 || cells[at >> memory.Shift].Last != memory.Watch.Segment))
            memory.Watch.Touch(memory, at, Unsafe.SizeOf<T>());
        return ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(memory.Bytes), at));
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Outside(string what)
    {
        string message = storage is null ? $"{what}." : $"{what} that begins at element {start / Unsafe.SizeOf<T>()} of {storage}.";
        if (Lane.IsInsideKernel)
            Lane.Current.Fail(Misuse.OutsideView, message);
        throw new KernelMisuseException(Misuse.OutsideView, message);
    }
}
