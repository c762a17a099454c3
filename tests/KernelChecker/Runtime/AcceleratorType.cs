namespace ILGPU.Runtime;

/// <summary>The kinds of accelerators.</summary>
public enum AcceleratorType
{
    CPU,
    Cuda,
    OpenCL,
}
