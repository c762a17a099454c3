using System.Collections.Immutable;
using NetGen.Generator.Fusion;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Info;

/// <summary>A forward pass: with or without the optional outputs.</summary>
/// <param name="Plan">Its plan on the CPU.</param>
/// <param name="Names">What computes each kernel of the plan; null where nothing needs to.</param>
/// <param name="GpuLaunches">Kernels that a batch takes on a GPU; null where none are emitted.</param>
internal sealed record Pass(Plan Plan, ImmutableArray<string?> Names, int? GpuLaunches)
{
    /// <summary>The kernels that run: one that needs no call (a Concat whose parts lie side by side) is none to the user.</summary>
    public IEnumerable<(Kernel Kernel, string Name)> Kernels =>
        Plan.Network.Kernels.Zip(Names, (kernel, name) => (Kernel: kernel, Name: name)).Where(kernel => kernel.Name is not null).Select(kernel => (kernel.Kernel, kernel.Name!));
}
