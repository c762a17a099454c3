namespace ILGPU.Runtime.Cuda;

/// <summary>A device that the checker never has.</summary>
public sealed class CudaDevice : Device
{
    private CudaDevice()
        : base(AcceleratorType.Cuda, "Cuda")
    {
    }

    public override Accelerator CreateAccelerator(Context context) => throw new NotSupportedException("The checker has no Cuda.");
}
