using NetGen.Generator.IndexMaps;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits kernels that move data: a thread for each element of the result finds the element of the input that it is.</summary>
internal sealed class MovementKernel
{
    private static readonly string[] Names = ["sourceChannel", "sourcePlane", "sourceRow", "sourceColumn"];

    private readonly IndexMap map;
    private readonly PixelCode pixel;
    private readonly string channel;

    private MovementKernel(IndexMap map, PixelCode pixel, string channel)
    {
        this.map = map;
        this.pixel = pixel;
        this.channel = channel;
    }

    public static KernelLaunch Make(PlannedKernel planned, IlgpuEmission emission) =>
        Make(planned, emission, planned.Kernel.Anchor.Operator.Name, planned.Kernel.Map!, emission.Read(planned.Input), emission.Write(planned));

    /// <summary>Copies a value to another place.</summary>
    public static KernelLaunch MakeCopy(PlannedKernel? planned, IlgpuEmission emission, GpuTensor from, GpuTensor to) => Make(planned, emission, "Copy", IndexMap.Identity(to.Map), from, to);

    private static KernelLaunch Make(PlannedKernel? planned, IlgpuEmission emission, string name, IndexMap map, GpuTensor input, GpuTensor output)
    {
        var arguments = new KernelArguments();
        string x = arguments.Pass("X", input.View), y = arguments.Pass("Y", output.View);
        EpilogueCode? epilogue = planned is null ? null : new(emission, planned, planned.Kernel.Epilogue, arguments);
        return ElementKernel.Make(planned, emission, name, arguments, output.Map, (writer, pixel, channel) =>
        {
            var code = new MovementKernel(map, pixel, channel);
            if (map.HasConstant)
            {
                writer.Line($"float v = {SourceWriter.Float(map.Constant)};");
                using (writer.Block($"if ({code.IsRead})"))
                {
                    writer.Line($"v = {x}[{code.Source(writer, input)}];");
                }
            }
            else
            {
                writer.Line($"float v = {x}[{code.Source(writer, input)}];");
            }

            epilogue?.Emit(writer, pixel, channel);
            writer.Line($"{y}[{output.Index(pixel, channel)}] = v;");
        });
    }

    /// <summary>The index of the element along an axis of the result.</summary>
    private string Index(int axis) => axis switch { 0 => channel, 1 => pixel.Plane, 2 => pixel.Row, _ => pixel.Column };

    /// <summary>Whether the element is one of the input.</summary>
    private string IsRead
    {
        get
        {
            var conditions = new List<string>();
            for (int axis = 0; axis < Steps.Axes; axis++)
            {
                var segments = map.Axes[axis].Segments;
                int start = 0;
                for (int i = 0; i < segments.Count; i++)
                {
                    int end = start + segments[i].Count;
                    if (segments[i].IsConstant)
                    {
                        conditions.Add(i == 0 ? $"{Index(axis)} >= {end}" : i == segments.Count - 1 ? $"{Index(axis)} < {start}" : $"({Index(axis)} < {start} || {Index(axis)} >= {end})");
                    }

                    start = end;
                }
            }

            return string.Join(" && ", conditions);
        }
    }

    /// <summary>The index of the element of the input; what it is made of is declared.</summary>
    private string Source(SourceWriter writer, GpuTensor input)
    {
        string channel = At(writer, 0);
        bool samePixel = (map.From.Depth, map.From.Height, map.From.Width) == (map.To.Depth, map.To.Height, map.To.Width)
            && Enumerable.Range(1, Size.Axes).All(axis => map.Origin[axis] == 0 && map.Axes[axis].IsSlice(axis))
            && map.Axes[0].Segments.All(segment => segment.Digits.All(digit => digit.Step == Steps.Along(0, digit.Step.C)) && segment.Start == Steps.Along(0, segment.Start.C));
        return samePixel ? input.Index(pixel, channel) : input.Index(pixel.Image, channel, At(writer, 1), At(writer, 2), At(writer, 3));
    }

    /// <summary>The place along an axis of the input: an expression that may be multiplied.</summary>
    private string At(SourceWriter writer, int axis)
    {
        if (Steps.Of(map.From)[axis] == 1)
        {
            return "0";
        }

        List<string> added = [], subtracted = [];
        for (int i = 0; i < Steps.Axes; i++)
        {
            string term = Along(i, axis, out bool isNegative);
            (isNegative ? subtracted : added).Add(term);
        }

        added.Add($"{map.Origin[axis]}");
        string sum = IndexCode.Sum(added) + string.Concat(subtracted.Select(term => $" - {term}"));
        if (!sum.Contains(' ') || (IndexCode.Bare(sum) != sum && !sum.Contains("? ")))
        {
            return sum;
        }

        writer.Line($"int {Names[axis]} = {IndexCode.Bare(sum)};");
        return Names[axis];
    }

    /// <summary>What an axis of the result adds to the place along an axis of the input, or takes off it.</summary>
    private string Along(int of, int axis, out bool isNegative)
    {
        var segments = map.Axes[of].Segments.Where(segment => !segment.IsConstant).ToList();
        isNegative = segments.All(segment => segment.Start[axis] <= 0 && segment.Digits.All(digit => digit.Step[axis] <= 0)) && segments.Any(segment => segment.Start[axis] < 0 || segment.Digits.Any(digit => digit.Step[axis] < 0));
        if (segments.All(segment => segment.Start[axis] == 0 && segment.Digits.All(digit => digit.Step[axis] == 0)))
        {
            return "0";
        }

        int sign = isNegative ? -1 : 1, start = 0;
        var choices = new List<(int End, string Text)>();
        foreach (Segment segment in map.Axes[of].Segments)
        {
            if (!segment.IsConstant)
            {
                var terms = SegmentCode.Turns(segment, SegmentCode.Within(Index(of), start), Nearest).Select(loop => IndexCode.Times(loop.Turn, loop.Step[axis] * sign)).ToList();
                if (segment.Start[axis] != 0)
                {
                    terms.Add($"{segment.Start[axis] * sign}");
                }

                choices.Add((start + segment.Count, IndexCode.Sum(terms)));
            }

            start += segment.Count;
        }

        string text = choices[choices.Count - 1].Text;
        for (int i = choices.Count - 2; i >= 0; i--)
        {
            text = choices[i].Text == text ? text : $"({Index(of)} < {choices[i].End} ? {choices[i].Text} : {text})";
        }

        return text;
    }

    /// <summary>The position that another repeats, as PyTorch rounds it.</summary>
    private static string Nearest(Nearest rule, string position)
    {
        string source = $"(int)({position} * {SourceWriter.Float(rule.Step)})";
        return $"({source} < {rule.Size} ? {source} : {rule.Size - 1})";
    }
}
