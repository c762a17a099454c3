using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A launch of a kernel.</summary>
/// <param name="Kernel">The kernel's method.</param>
/// <param name="Comment">What it computes.</param>
/// <param name="Arguments">What it reads and writes.</param>
/// <param name="Grid">The number of groups.</param>
/// <param name="Threads">Threads of a group.</param>
internal sealed record KernelLaunch(string Kernel, string Comment, KernelArguments Arguments, LaunchGrid Grid, int Threads)
{
    /// <summary>The part of the plan that it runs, or a share of; null for the export of the output.</summary>
    public PlannedKernel? Planned { get; init; }

    /// <summary>What is launched in its place for a single image; null for the same.</summary>
    public KernelLaunch? OfOne { get; init; }

    /// <summary>Threads of the largest group.</summary>
    public int MostThreads => Math.Max(Threads, OfOne?.Threads ?? 0);
}
