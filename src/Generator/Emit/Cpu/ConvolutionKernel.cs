using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>
/// Emits convolution and Dense: register tiles over the pixels of a row, weights in blocks of outputs, no copy of the input (its windows are read in place).
/// Dense on a map, flattened or not, is a convolution with a kernel as large as the map.
/// </summary>
internal static class ConvolutionKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Location input = planned.Input;
        Contraction c = Contraction.Of(anchor, input.Map);
        if (c.IsPointwise && AsOneRow(planned, c.Result) is { } flat)
        {
            (planned, input, c) = (flat, flat.Input, c with { Result = flat.Output.Map.Size });
        }

        var result = Shape.Of(c.Outputs * c.Groups, c.Result);
        Location target = planned.Scratch ?? planned.Output;
        var product = RowProduct.Emit(emission, c, input, c.Result.W, target.PixelStride);

        var pointers = new Pointers();
        string x = pointers.Map("x", input, c.Window.Padding);
        var (weights, bias) = emission.Packed.AddContraction(planned.Kernel, c, product.Block);
        string w = pointers.Packed("w", weights), b = pointers.Packed("b", bias);
        string t = pointers.Map("y", target);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, result, pointers);
        return emission.Method(planned, anchor.Operator is Dense ? "Dense" : "Convolution", pointers, writer =>
        {
            if (planned.Scratch is not null)
            {
                PooledConvolution.Emit(writer, emission, planned, pointers, Convolve);
            }
            else
            {
                RowIndex.ForEach(writer, c.Result, row => Convolve(row, row));
            }

            // A row of results: `row` is its index among all, `slot` that among the rows that are kept.
            void Convolve(RowIndex row, RowIndex slot)
            {
                string from = row.Of(x, c.Window.Stride.D * input.PlaneStride, c.Window.Stride.H * input.RowStride);
                product.Call(writer, from, w, b, slot.Of(t, target), (epilogue.Type, epilogue.For(row)));
            }
        });
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
