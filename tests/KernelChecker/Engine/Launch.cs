namespace ILGPU.Checker;

/// <summary>One launch of a kernel.</summary>
/// <param name="Kernel">The kernel's name, for messages.</param>
/// <param name="Grid">The number of groups.</param>
/// <param name="Group">The number of threads of each group.</param>
/// <param name="Step">Runs the kernel for the current thread up to where it waits, which gives true, or to its end.</param>
/// <param name="HasGroups">Whether the kernel has explicit groups.</param>
internal sealed record Launch(string Kernel, Index3D Grid, Index3D Group, Func<KernelFrame, bool> Step, bool HasGroups);
