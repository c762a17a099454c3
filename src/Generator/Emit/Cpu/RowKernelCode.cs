using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Calls of what runs the runtime's row kernels.</summary>
internal static class RowKernelCode
{
    /// <summary>All rows of a kernel's result.</summary>
    /// <param name="name">The kernel's name.</param>
    /// <param name="planned">The kernel.</param>
    /// <param name="kernel">What computes a row.</param>
    /// <param name="epilogue">What is done to its results.</param>
    public static KernelCall Run(string name, PlannedKernel planned, StructCode kernel, StructCode epilogue) => Run(name, planned.Output, kernel, epilogue);

    /// <inheritdoc cref="Run(string, PlannedKernel, StructCode, StructCode)"/>
    public static KernelCall Run(string name, Location output, StructCode kernel, StructCode epilogue) => KernelCall.Of(
        name,
        "Rows.Run",
        [kernel.Type, epilogue.Type],
        kernel.Value,
        Sizes(output.Map.Size),
        $"y: {MapCode.Of(output)}",
        $"epilogue: {epilogue.Value}");

    /// <summary>The planes of a result and the rows of a plane, as arguments.</summary>
    public static string Sizes(Size size) => $"planes: {size.D}, rows: {size.H}";
}
