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
        var result = Shape.Of(c.Outputs * c.Groups, c.Result);
        Location target = planned.Scratch ?? planned.Output;

        // Without neighbours or borders rows are no different from one long row.
        bool oneRow = c.IsPointwise && planned.Scratch is null && input.IsOneRow && target.IsOneRow
            && planned.Operands.Values.All(o => o.Map.IsOnePosition || (o.Map.Size == c.Result && o.IsOneRow));
        var product = RowProduct.Emit(emission, c, input, oneRow ? c.Result.Count : c.Result.W, target.PixelStride);

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
                RowIndex.ForEach(writer, oneRow ? Size.One(c.Result.Rank) : c.Result, row => Convolve(row, row));
            }

            // A row of results: `row` is its index among all, `slot` that among the rows that are kept.
            void Convolve(RowIndex row, RowIndex slot)
            {
                string from = row.Of(x, c.Window.Stride.D * input.PlaneStride, c.Window.Stride.H * input.RowStride);
                product.Call(writer, from, w, b, slot.Of(t, target), (epilogue.Type, epilogue.For(row)));
            }
        });
    }
}
