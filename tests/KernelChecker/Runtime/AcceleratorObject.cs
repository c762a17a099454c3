using ILGPU.Util;

namespace ILGPU.Runtime;

/// <summary>Something that belongs to an accelerator.</summary>
public abstract class AcceleratorObject : DisposeBase
{
    private protected AcceleratorObject(Accelerator accelerator) => Accelerator = accelerator;

    public Accelerator Accelerator { get; }

    public AcceleratorType AcceleratorType => Accelerator.AcceleratorType;
}
