using System.Runtime.CompilerServices;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>
/// One thread at a time uses an accelerator: ILGPU does not promise more (https://github.com/m4rs-mt/ILGPU/issues/367, /issues/828). The device runs the launches of a stream one after
/// another anyhow.
/// </summary>
internal static class LaunchGate
{
    private static readonly ConditionalWeakTable<Accelerator, Lock> Gates = [];

    /// <summary>What all networks on an accelerator lock while they use it.</summary>
    public static Lock Of(Accelerator accelerator) => Gates.GetValue(accelerator, _ => new());
}
