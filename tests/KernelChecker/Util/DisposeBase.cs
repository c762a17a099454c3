namespace ILGPU.Util;

/// <summary>Something that is disposed once.</summary>
public abstract class DisposeBase : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose()
    {
        if (!IsDisposed)
            Dispose(disposing: true);
        IsDisposed = true;
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
