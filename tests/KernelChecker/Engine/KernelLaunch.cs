namespace ILGPU.Checker;

/// <summary>A launch that has happened.</summary>
/// <param name="Kernel">The kernel: its class and method.</param>
/// <param name="Grid">The number of groups.</param>
/// <param name="Group">The number of threads of each.</param>
public sealed record KernelLaunch(string Kernel, Index3D Grid, Index3D Group);
