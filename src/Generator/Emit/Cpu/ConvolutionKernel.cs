using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits convolution and Dense. Dense on a map, flattened or not, is a convolution with a kernel as large as the map.</summary>
internal static class ConvolutionKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Contraction c = Contraction.Of(anchor, planned.Input.Map);
        if (c.IsPointwise && AsOneRow(planned, c.Result) is { } flat)
        {
            (planned, c) = (flat, c with { Result = flat.Output.Map.Size });
        }

        var tiling = Tiling.Choose(c.Result.W, c.Outputs, c.Sums);
        var (weights, bias) = emission.Packed.AddContraction(planned.Kernel, c, tiling.Block);
        var kernel = ConvolutionCode.Of(c, tiling, planned.Input, weights, bias);
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, Shape.Of(c.Outputs * c.Groups, c.Result), emission.Packed);
        string name = anchor.Operator is Dense ? "Dense" : "Convolution";
        return planned.Scratch is null
            ? RowKernelCode.Run(name, planned, kernel, epilogue)
            : PooledConvolution.Emit(name, planned, kernel, epilogue, emission);
    }

    /// <summary>
    /// Without neighbours or borders rows are no different from one long row: the kernel on maps that are such rows, each operand one of them, too, or one position.
    /// Null where not all of them lie without a gap, or an operand is repeated along some axes and not along others.
    /// </summary>
    private static PlannedKernel? AsOneRow(PlannedKernel planned, Size map)
    {
        bool isOneRow = planned.Scratch is null && planned.Input.IsOneRow && planned.Output.IsOneRow
            && planned.Operands.Values.All(operand => operand.IsOneRow && (operand.Map.IsOnePosition || operand.Map.Size.Count == map.Count));
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
