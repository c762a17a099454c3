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
        var groups = PhaseGroup.Of(op, anchor.Input.Shape);
        bool isDepthwise = op.IsDepthwise(anchor.Input.Shape);
        var rows = groups.Select(RowOf).ToList();
        var packed = emission.Packed.AddTransposed(planned.Kernel, groups.Zip(rows, (phases, row) => (phases, row.Block)).ToList(), isDepthwise);

        var pointers = new Pointers();
        string x = pointers.Map("x", input);
        string w = pointers.Packed("w", packed[0].Weights), b = pointers.Packed("b", packed[0].Bias);
        string y = pointers.Map("y", output);
        var epilogues = groups.Select(phases => phases.Step.W).Distinct().ToDictionary(step => step, step => EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, anchor.Output.Shape, pointers, step));
        return emission.Method(planned, "Transposed", pointers, writer =>
        {
            for (int group = 0; group < groups.Length; group++)
            {
                writer.Line($"{(group == 0 ? "" : "\n")}// {Describe(groups[group])}");
                var open = new Stack<IDisposable?>();
                if (groups.Length > 1 && groups[group].Axes.All(axis => axis.Phases == 1))
                {
                    open.Push(writer.Body());
                }

                EmitPhases(writer, group, open);
                while (open.Count > 0)
                {
                    open.Pop()?.Dispose();
                }
            }
        });

        RowKernel RowOf(PhaseGroup phases)
        {
            Contraction c = phases.Contraction;
            int outputStride = phases.Step.W * output.PixelStride;
            return isDepthwise
                ? DepthwiseRow.Emit(emission, c.Window, input, Shape.Of(op.Channels, c.Result), outputStride)
                : RowProduct.Emit(emission, c, input, c.Result.W, outputStride);
        }

        void EmitPhases(SourceWriter writer, int group, Stack<IDisposable?> open)
        {
            PhaseGroup phases = groups[group];
            string[] names = ["plane", "row", "column"];
            int[] strides = [input.PlaneStride, input.RowStride, input.PixelStride];
            string number = "0", from = x;
            var first = new string[Size.Axes];
            long start = 0;
            for (int i = 0; i < Size.Axes; i++)
            {
                PhaseAxis axis = phases.Axes[i];
                string phase = $"{names[i]}Phase";
                if (axis.Phases == 1 || axis.IsEven)
                {
                    // Phases side by side start under the same input.
                    open.Push(RowIndex.Loop(writer, phase, axis.Phases));
                    first[i] = axis.Phases == 1 ? $"{axis.Pixel(0)}" : axis.Pixel(0) == 0 ? phase : $"({phase} + {axis.Pixel(0)})";
                    start += axis.Taps == 0 ? 0 : (long)axis.Input(0) * strides[i];
                }
                else
                {
                    string pixel = first[i] = $"{names[i]}First", at = $"{names[i]}Input";
                    open.Push(RowIndex.Loop(writer, phase, axis.Phases));
                    writer.Line($"long {names[i]}Tap = (({phase} + {axis.FirstTap}L) * {axis.Way.Dilation}) - {axis.Way.Before}, {at} = -(long)global::System.Math.Floor({names[i]}Tap / {axis.Way.Stride}d);");
                    writer.Line($"int {pixel} = (int)({names[i]}Tap + ({at} * {axis.Way.Stride}));");
                    if (axis.Pixels.Start > 0 || axis.Pixels.End < axis.Way.Stride)
                    {
                        open.Push(writer.Block($"if ({pixel} {(axis.Pixels.Start > 0 ? $">= {axis.Pixels.Start}" : $"< {axis.Pixels.End}")})"));
                    }

                    from += $" + (({at} - {(axis.Taps - 1L) * axis.InputStep}) * {strides[i]})";
                }

                number = axis.Phases == 1 ? number : number == "0" ? phase : $"({(number.Contains(' ') ? $"({number})" : number)} * {axis.Phases}) + {phase}";
            }

            from = Plus(from, $"{start}");
            string weights = Plus(w, $"{packed[group].Weights - packed[0].Weights}"), bias = Plus(b, $"{packed[group].Bias - packed[0].Bias}");
            if (number != "0")
            {
                weights += $" + ((long){(number.Contains(' ') ? $"({number})" : number)} * {packed[group].Stride})";
            }

            RowIndex.ForEach(writer, phases.Contraction.Result, index =>
            {
                RowIndex result = index.Scaled(phases.Step, first[0], first[1]);
                var epilogue = epilogues[phases.Step.W];
                string to = result.Of(first[2] == "0" ? y : $"{y} + ({first[2]} * {output.PixelStride})", output);
                rows[group].Call(writer, index.Of(from, input), weights, bias, to, (epilogue.Type, epilogue.For(result, first[2])));
            });
        }
    }

    /// <summary>How many phases there are alike, and how many elements of the kernel they see.</summary>
    private static string Describe(PhaseGroup phases) => phases.Contraction.Sums == 0
        ? "All pixels: the bias, which is all there is between the reaches of the kernel."
        : $"{(phases.Count == 1 ? "One phase" : $"{phases.Count} phases")} of the stride: {string.Join(" x ", phases.Contraction.Window.Kernel.Dimensions)} elements of the kernel.";

    private static string Plus(string pointer, string offset) => offset == "0" ? pointer
        : offset[0] == '-' ? $"{pointer} - {offset.Substring(1)}"
        : $"{pointer} + {offset}";
}
