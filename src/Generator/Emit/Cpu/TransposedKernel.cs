using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>
/// Emits transposed convolution: each of its <see cref="Phase"/>s as a convolution that writes every stride-th pixel. Where the kernel is as large as the stride, these
/// are products of single pixels.
/// </summary>
internal static class TransposedKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Location input = planned.Input, output = planned.Output;
        var op = (ConvTranspose)anchor.Operator;
        var phases = Phase.Of(op, anchor.Input.Shape);
        bool isDepthwise = op.IsDepthwise(anchor.Input.Shape);
        var rows = phases.Select(RowOf).ToList();
        var packed = emission.Packed.AddTransposed(planned.Kernel, phases.Zip(rows, (phase, row) => (phase, row.Block)).ToList(), isDepthwise);

        var pointers = new Pointers();
        string x = pointers.Map("x", input);
        string w = pointers.Packed("w", packed[0].Weights), b = pointers.Packed("b", packed[0].Bias);
        string y = pointers.Map("y", output);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, anchor.Output.Shape, pointers, op.Window.Stride.W);
        return emission.Method(planned, "Transposed", pointers, writer =>
        {
            for (int i = 0; i < phases.Length; i++)
            {
                writer.Line($"{(i == 0 ? "" : "\n")}// {Describe(phases[i], op.Window)}");
                using (phases.Length == 1 ? null : (IDisposable)writer.Body())
                {
                    EmitPhase(writer, i);
                }
            }
        });

        RowKernel RowOf(Phase phase)
        {
            Contraction c = phase.Contraction;
            int outputStride = phase.Step.W * output.PixelStride;
            return isDepthwise
                ? DepthwiseRow.Emit(emission, c.Window, input, Shape.Of(op.Channels, c.Result), outputStride)
                : RowProduct.Emit(emission, c, input, c.Result.W, outputStride);
        }

        void EmitPhase(SourceWriter writer, int i)
        {
            Phase phase = phases[i];
            Padding before = phase.Contraction.Window.Padding;
            string from = Plus(x, -((long)before.Front * input.PlaneStride) - ((long)before.Top * input.RowStride) - ((long)before.Left * input.PixelStride));
            string weights = Plus(w, packed[i].Weights - packed[0].Weights), bias = Plus(b, packed[i].Bias - packed[0].Bias);
            RowIndex.ForEach(writer, phase.Contraction.Result, row =>
            {
                RowIndex result = row.Scaled(phase.Step, phase.First);
                string to = result.Of(Plus(y, (long)phase.First.W * output.PixelStride), output);
                rows[i].Call(writer, row.Of(from, input), weights, bias, to, (epilogue.Type, epilogue.For(result, phase.First.W)));
            });
        }
    }

    /// <summary>The pixels of a phase and the elements of the kernel that they see.</summary>
    private static string Describe(Phase phase, Window window)
    {
        int rank = window.Rank;
        var axes = Enumerable.Range(Size.Axes - rank, rank).Where(axis => window.Stride[axis] > 1)
            .Select(axis => $"every {Ordinal(window.Stride[axis])} {DimensionName.OfElement(axis, rank)} from {phase.First[axis]}");
        string pixels = string.Join(", ", axes) is { Length: > 0 } some ? some : "All";
        return $"{char.ToUpperInvariant(pixels[0])}{pixels.Substring(1)}: {(phase.Taps.IsEmpty ? "no element of the kernel" : $"{string.Join(" x ", phase.Contraction.Window.Kernel.Dimensions)} elements of the kernel")}.";
    }

    private static string Ordinal(int number) => number switch
    {
        2 => "second",
        3 => "third",
        _ => $"{number}th",
    };

    private static string Plus(string pointer, long offset) => offset switch
    {
        0 => pointer,
        > 0 => $"{pointer} + {offset}",
        _ => $"{pointer} - {-offset}",
    };
}
