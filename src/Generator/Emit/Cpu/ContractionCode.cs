using System.Collections.Immutable;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Calls of the runtime's convolution for a contraction.</summary>
internal static class ContractionCode
{
    public static KernelCall Run(string name, PlannedKernel planned, PackedWeights packed)
    {
        Contraction c = Contraction.Of(planned.Kernel.Anchor, planned.Input.Map);
        if (c.IsPointwise && AsOneRow(planned, c.Result) is { } flat)
        {
            (planned, c) = (flat, c with { Result = flat.Output.Map.Size });
        }

        var tile = Tiling.Choose(c.Result.W, c.Outputs, c.Sums);
        var (weights, bias) = packed.AddContraction(planned.Kernel, c, tile.Block);
        var kernel = ConvolutionCode.Of(c, tile, planned.Input, weights, bias);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, Shape.Of(c.Outputs * c.Groups, c.Result), packed);
        return planned.Scratch is null
            ? RowKernelCode.Run(name, planned, kernel, epilogue)
            : PooledCode.Run(name, planned, kernel, epilogue, packed);
    }

    /// <summary>
    /// Without neighbours or borders rows are no different from one long row: the kernel on maps that are such rows, each operand one of them, too, or one position.
    /// Null where not all of them lie without a gap, or an operand is repeated along some axes and not along others.
    /// </summary>
    private static PlannedKernel? AsOneRow(PlannedKernel planned, Size map)
    {
        bool isOneRow = planned.Scratch is null && planned.Input.IsOneRow && planned.Output.IsOneRow
            && planned.Operands.Values.All(operand => operand.IsOneRow && (operand.Map.IsOnePosition || operand.Map.Size.Count == map.Count))
            && planned.Kernel.Epilogue.All(step => step.Tensor?.Output.Shape is not { } tensor || tensor.IsOnePosition || tensor.Size.Count == map.Count);
        return isOneRow
            ? planned with
            {
                Inputs = [planned.Input.AsOneRow()],
                Operands = planned.Operands.ToImmutableDictionary(operand => operand.Key, operand => operand.Value.AsOneRow()),
                Output = planned.Output.AsOneRow(),
            }
            : null;
    }
}
