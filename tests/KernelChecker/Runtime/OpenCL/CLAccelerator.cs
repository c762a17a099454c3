namespace ILGPU.Runtime.OpenCL;

/// <summary>An accelerator that the checker never has.</summary>
public sealed class CLAccelerator : Accelerator
{
    private CLAccelerator(Context context, CLDevice device)
        : base(context, device)
    {
    }
}
