namespace ILGPU.Runtime.OpenCL;

/// <summary>A device that the checker never has.</summary>
public sealed class CLDevice : Device
{
    private CLDevice()
        : base(AcceleratorType.OpenCL, "OpenCL")
    {
    }

    public override Accelerator CreateAccelerator(Context context) => throw new NotSupportedException("The checker has no OpenCL.");
}
