using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>A network with kernels for ILGPU: what generic code needs to run any network on a device.</summary>
// Classes that older compilers emitted implement it: a new member needs a body (docs/compatibility.md).
public interface IGpuCompiled
{
    /// <summary>The network on a device: its weights are uploaded once, packed as the kernels read them.</summary>
    /// <param name="accelerator">Any ILGPU accelerator; it stays the caller's.</param>
    /// <exception cref="GpuException">The device lacks the memory.</exception>
    GpuNetwork ToGpu(Accelerator accelerator);
}
