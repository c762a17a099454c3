using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>What a class gets besides where kernels for ILGPU are emitted: the member of <c>IGpuCompiled</c>.</summary>
internal static class GpuContract
{
    /// <summary>The interface.</summary>
    public const string Interface = "global::NetGen.Ilgpu.IGpuCompiled";

    private const string Network = Contract.Field;

    /// <summary>Its members.</summary>
    public static IReadOnlyList<ContractMember> Members { get; } =
    [
        new(
            Interface,
            "global::NetGen.Ilgpu.GpuNetwork",
            "ToGpu",
            ["global::ILGPU.Runtime.Accelerator accelerator"],
            $" => new(accelerator, {Network}.Weights, {Network}.Info, new {ProgramEmitter.Program}());"),
    ];
}
