using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>A launch of a kernel.</summary>
/// <param name="Kernel">The kernel's method.</param>
/// <param name="Comment">What it computes.</param>
/// <param name="Arguments">What it reads and writes.</param>
/// <param name="Grid">The groups.</param>
internal sealed record KernelLaunch(string Kernel, string Comment, KernelArguments Arguments, LaunchGrid Grid)
{
    /// <summary>The part of the plan that it runs, or a share of; null for the export of the output.</summary>
    public PlannedKernel? Planned { get; init; }

    /// <summary>What is launched in its place where the device allows fewer threads than it is made for; null where it is made for any number.</summary>
    public KernelLaunch? Direct { get; init; }

    /// <summary>What is launched in its place, but not in that of <see cref="Direct"/>, for a single image; null for the same.</summary>
    public KernelLaunch? OfOne { get; init; }

    /// <summary>Threads of the largest group.</summary>
    public int MostThreads => Math.Max(Grid.Threads, OfOne?.Grid.Threads ?? 0);
}
