namespace ILGPU.StandIn;

/// <summary>One launch of a kernel.</summary>
/// <param name="Kernel">The kernel's name, for messages.</param>
/// <param name="Grid">The number of groups.</param>
/// <param name="Group">The number of threads of each group.</param>
/// <param name="Body">Runs the kernel for the current thread.</param>
/// <param name="AllowsBarriers">Whether the kernel has explicit groups.</param>
internal sealed record Launch(string Kernel, Index3D Grid, Index3D Group, Action Body, bool AllowsBarriers);
