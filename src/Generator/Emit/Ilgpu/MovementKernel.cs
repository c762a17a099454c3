using NetGen.Generator.Emit.Indices;
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
    private readonly IndexExpression channel;

    private MovementKernel(IndexMap map, PixelCode pixel, IndexExpression channel)
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
    private IndexExpression Index(int axis) => axis switch { 0 => channel, 1 => pixel.Plane, 2 => pixel.Row, _ => pixel.Column };

    /// <summary>Whether the element is one of the input.</summary>
    private IndexCondition IsRead => IndexCondition.All(
        from axis in Enumerable.Range(0, Steps.Axes)
        from placed in map.Axes[axis].Placed
        where placed.Segment.IsConstant
        select IndexCondition.Either(Index(axis) < placed.Start, Index(axis) >= placed.Start + placed.Segment.Count));

    /// <summary>The index of the element of the input; what it is made of is declared.</summary>
    private IndexExpression Source(SourceWriter writer, GpuTensor input)
    {
        IndexExpression channel = At(writer, 0);
        bool samePixel = (map.From.Depth, map.From.Height, map.From.Width) == (map.To.Depth, map.To.Height, map.To.Width)
            && Enumerable.Range(1, Size.Axes).All(axis => map.Origin[axis] == 0 && map.Axes[axis].IsSlice(axis))
            && map.Axes[0].Segments.All(segment => segment.Digits.All(digit => digit.Step == Steps.Along(0, digit.Step.C)) && segment.Start == Steps.Along(0, segment.Start.C));
        return samePixel ? input.Index(pixel, channel) : input.Index(pixel.Image, channel, At(writer, 1), At(writer, 2), At(writer, 3));
    }

    /// <summary>The place along an axis of the input.</summary>
    private IndexExpression At(SourceWriter writer, int axis)
    {
        if (Steps.Of(map.From)[axis] == 1)
        {
            return 0;
        }

        IndexExpression place = map.Origin[axis];
        for (int of = 0; of < Steps.Axes; of++)
        {
            place += Along(of, axis);
        }

        return writer.Declare(Names[axis], place);
    }

    /// <summary>What an axis of the result adds to the place along an axis of the input.</summary>
    private IndexExpression Along(int of, int axis)
    {
        List<(Segment Segment, int Start)> placed = [.. map.Axes[of].Placed.Where(placed => !placed.Segment.IsConstant)];
        if (placed.All(p => p.Segment.Start[axis] == 0 && p.Segment.Digits.All(digit => digit.Step[axis] == 0)))
        {
            return 0;
        }

        IndexExpression index = Index(of), place = 0;
        for (int i = placed.Count - 1; i >= 0; i--)
        {
            var (segment, start) = placed[i];
            IndexExpression within = segment.Start[axis];
            for (int d = 0; d < segment.Digits.Count; d++)
            {
                if (segment.Digits[d].Step[axis] is not 0 and var step)
                {
                    within += Turn(segment, d, index - start) * step;
                }
            }

            place = i == placed.Count - 1 ? within : (index < start + segment.Count).Choose(within, place);
        }

        return place;
    }

    /// <summary>What a loop of a segment has come to at an element of it.</summary>
    private static IndexExpression Turn(Segment segment, int digit, IndexExpression index)
    {
        IndexExpression turn = index / segment.Weight(digit);
        Digit of = segment.Digits[digit];
        turn = digit == 0 ? turn : turn % of.Count;
        return of.Nearest is { } rule ? IndexExpression.Nearest(turn, rule.Step, rule.Size) : turn;
    }
}
