namespace ILGPU.Runtime.CPU;

/// <summary>A simulated device in use.</summary>
public sealed class CPUAccelerator : Accelerator
{
    internal CPUAccelerator(Context context, CPUDevice device)
        : base(context, device)
    {
    }
}
