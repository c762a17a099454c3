using ILGPU.Checker;

namespace ILGPU.Runtime;

/// <summary>Memory of an accelerator.</summary>
public abstract class MemoryBuffer : AcceleratorObject
{
    private protected MemoryBuffer(Accelerator accelerator, Storage storage)
        : base(accelerator)
    {
        Storage = storage;
        storage.Buffer = this;
    }

    public long Length => LengthInBytes / ElementSize;

    public int ElementSize => Storage.ElementSize;

    public long LengthInBytes => Storage.Length;

    internal Storage Storage { get; }

    public override string ToString() => Storage.ToString();

    protected override void Dispose(bool disposing)
    {
        Storage.Dispose();
        Accelerator.Forget(this);
    }
}

/// <summary>Memory of an accelerator that is seen through one view.</summary>
public class MemoryBuffer<TView> : MemoryBuffer, IContiguousArrayView, IStorageView
    where TView : struct, IArrayView
{
    private readonly TView view;

    private protected MemoryBuffer(Accelerator accelerator, Storage storage, TView view)
        : base(accelerator, storage) =>
        this.view = view;

    /// <summary>The whole buffer. ILGPU gives an empty view where the buffer is disposed; it is an error here.</summary>
    public TView View => IsDisposed ? throw new ObjectDisposedException(ToString()) : view;

    public bool IsValid => !IsDisposed;

    MemoryBuffer IArrayView.Buffer => this;

    long IContiguousArrayView.IndexInBytes => 0;

    Storage? IStorageView.Storage => Storage;

    long IStorageView.OffsetInBytes => 0;

    public static implicit operator TView(MemoryBuffer<TView> buffer) => buffer.View;
}
