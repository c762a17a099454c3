using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>A stream whose work runs as soon as it is given, so that an error shows at the line that caused it; what it would still be doing is remembered.</summary>
internal sealed class ImmediateStream(Accelerator accelerator, int number) : AcceleratorStream(accelerator)
{
    public override void Synchronize()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Accelerator.VerifyUsable();
        Complete();
    }

    public override string ToString() => number == 0 ? "the default stream" : $"stream {number}";

    protected override void Dispose(bool disposing) => Complete();
}
