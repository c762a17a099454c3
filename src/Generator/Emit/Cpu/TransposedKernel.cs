using System.Collections.Immutable;
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
        var groups = Phase.Groups(op, anchor.Input.Shape);
        bool isDepthwise = op.IsDepthwise(anchor.Input.Shape);
        var rows = groups.Select(phases => RowOf(phases[0])).ToList();
        var packed = emission.Packed.AddTransposed(planned.Kernel, groups.Zip(rows, (phases, row) => (phases, row.Block)).ToList(), isDepthwise);

        var pointers = new Pointers();
        string x = pointers.Map("x", input);
        string w = pointers.Packed("w", packed[0].Weights), b = pointers.Packed("b", packed[0].Bias);
        string y = pointers.Map("y", output);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, anchor.Output.Shape, pointers, op.Window.Stride.W);
        return emission.Method(planned, "Transposed", pointers, writer =>
        {
            for (int group = 0; group < groups.Length; group++)
            {
                writer.Line($"{(group == 0 ? "" : "\n")}// {Describe(groups[group])}");
                int count = groups[group].Length;
                using (count > 1 ? writer.Block($"for (int phase = 0; phase < {count}; phase++)") : groups.Length > 1 ? (IDisposable)writer.Body() : null)
                {
                    EmitPhase(writer, group);
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

        // The phases of a group, by their index `phase`.
        void EmitPhase(SourceWriter writer, int group)
        {
            var phases = groups[group];
            Contraction c = phases[0].Contraction;
            string from = Number("from", phase => Start(phase.Contraction.Window.Padding));
            string plane = Number("firstPlane", phase => phase.First.D), row = Number("firstRow", phase => phase.First.H), column = Number("firstColumn", phase => phase.First.W);
            string weights = Plus(w, $"{packed[group].Weights - packed[0].Weights}"), bias = Plus(b, $"{packed[group].Bias - packed[0].Bias}");
            if (phases.Length > 1 && packed[group].Stride > 0)
            {
                weights += $" + ((long)phase * {packed[group].Stride})";
            }

            RowIndex.ForEach(writer, c.Result, index =>
            {
                RowIndex result = index.Scaled(op.Window.Stride, plane, row);
                string to = result.Of(column == "0" ? y : $"{y} + ({column} * {output.PixelStride})", output);
                rows[group].Call(writer, index.Of(Plus(x, from), input), weights, bias, to, (epilogue.Type, epilogue.For(result, column)));
            });

            // A number that differs from phase to phase is a variable.
            string Number(string name, Func<Phase, int> number)
            {
                string value = Lookup.Of("phase", [.. phases.Select(number)]);
                if (!value.Contains("phase"))
                {
                    return value;
                }

                writer.Line($"int {name} = {value};");
                return name;
            }
        }

        // Where the first window starts, from the first pixel.
        int Start(Padding before) => checked(-(before.Front * input.PlaneStride) - (before.Top * input.RowStride) - (before.Left * input.PixelStride));
    }

    /// <summary>How many phases there are alike, and how many elements of the kernel they see.</summary>
    private static string Describe(ImmutableArray<Phase> phases) =>
        $"{(phases.Length == 1 ? "One phase" : $"{phases.Length} phases")} of the stride: "
        + $"{(phases[0].Taps.IsEmpty ? "no element" : $"{string.Join(" x ", phases[0].Contraction.Window.Kernel.Dimensions)} elements")} of the kernel.";

    private static string Plus(string pointer, string offset) => offset == "0" ? pointer
        : offset[0] == '-' ? $"{pointer} - {offset.Substring(1)}"
        : $"{pointer} + {offset}";
}
