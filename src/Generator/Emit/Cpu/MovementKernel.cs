using NetGen.Generator.IndexMaps;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits kernels that move data, row by row of the result: rows and planes find what they read by expressions, pixels and channels by the runtime's loops.</summary>
internal sealed class MovementKernel
{
    private readonly IndexMap map;
    private readonly Location input;
    private readonly Location output;
    private readonly Pointers pointers = new();
    private readonly string x;
    private readonly string y;
    private readonly EpilogueStruct epilogue;

    /// <summary>The arrays of loops that are declared: what is in them.</summary>
    private readonly List<string> arrays = [];

    private MovementKernel(PlannedKernel planned, CpuEmission emission, IndexMap map, Location input, Location output)
    {
        this.map = map;
        this.input = input;
        this.output = output;
        x = pointers.At("x", input.At() + Distance(map.Origin));
        y = pointers.Map("y", output);
        epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, output.Map, pointers);
    }

    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission) =>
        new MovementKernel(planned, emission, planned.Kernel.Map!, planned.Input, planned.Output).Emit(planned, emission, planned.Kernel.Anchor.Operator.Name);

    /// <summary>The copies of values to their place in another: only of those that could not be computed there.</summary>
    public static IEnumerable<KernelCall> EmitJoined(PlannedKernel planned, CpuEmission emission)
    {
        int channel = planned.Output.Channel;
        foreach (Location part in planned.Inputs)
        {
            var target = new Location(planned.Output.Buffer, channel, part.Map);
            channel += part.Map.Channels;
            if (part != target)
            {
                yield return new MovementKernel(planned, emission, IndexMap.Identity(part.Map), part, target).Emit(planned, emission, "Copy");
            }
        }
    }

    /// <summary>Whether an epilogue can be part of the copying: the channels of a pixel are together in the input.</summary>
    private bool IsByPixels => map.Axes[0].Segments.Count == 1 && map.Axes[3].Segments.All(columns => columns.IsConstant || IsPixels(columns, map.Axes[0].Segments[0]));

    private KernelCall Emit(PlannedKernel planned, CpuEmission emission, string name) => emission.Method(planned, name, pointers, writer =>
    {
        var rows = new SourceWriter();
        ForEach(rows, 1, "plane", (plane, fromPlane) => ForEach(rows, 2, "row", (row, fromRow) =>
            EmitRow(rows, new(plane, row), fromPlane is null || fromRow is null ? null : x + fromPlane + fromRow)));
        for (int i = 0; i < arrays.Count; i++)
        {
            writer.Line($"Cpu::MapLoop* {ArrayName(i)} = stackalloc Cpu::MapLoop[] {{ {arrays[i]} }};");
        }

        writer.Line(rows.ToString().TrimEnd('\n'));
    });

    /// <summary>Writes loops over planes or rows, one for each segment: the index along the axis, and what is added to the input's address; null where that is not read.</summary>
    private void ForEach(SourceWriter writer, int axis, string name, Action<string, string?> body)
    {
        int start = 0;
        foreach (Segment segment in map.Axes[axis].Segments)
        {
            int end = start + segment.Count;
            using (segment.Count == 1 ? null : (IDisposable)writer.Block($"for (int {name} = {start}; {name} < {end}; {name}++)"))
            {
                string index = segment.Count == 1 ? $"{start}" : name;
                body(index, segment.IsConstant ? null : Offset(Distance(segment.Start)) + string.Concat(SegmentCode.Turns(segment, SegmentCode.Within(index, start), Nearest).Select(Term)));
            }

            start = end;
        }
    }

    private void EmitRow(SourceWriter writer, RowIndex row, string? from)
    {
        string to = row.Of(y, output);
        if (from is null)
        {
            EmitFill(writer, to, 0, map.To.Width, 0, map.To.Channels, Epilogue(row, 0));
            return;
        }

        int column = 0;
        foreach (Segment columns in map.Axes[3].Segments)
        {
            int channel = 0;
            foreach (Segment channels in map.Axes[0].Segments)
            {
                string target = to + Offset(((long)column * output.PixelStride) + channel), source = from + Offset(Distance(columns.Start) + Distance(channels.Start));
                if (columns.IsConstant || channels.IsConstant)
                {
                    EmitFill(writer, to, column, columns.Count, channel, channels.Count, IsByPixels ? Epilogue(row, column) : None);
                }
                else if (IsPixels(columns, channels))
                {
                    var (type, value) = IsByPixels ? Epilogue(row, column) : None;
                    string rest = $"{output.PixelStride}, {columns.Count}, {channels.Count}, {value}";
                    writer.Line(columns.Digits.Count switch
                    {
                        2 => $"Cpu::Movement.Pixels<TSimd, TVector, {type}>({source}, {Loop(columns.Digits[0])}, {Loop(columns.Digits[1])}, {target}, {output.PixelStride}, {channels.Count}, {value});",
                        1 when columns.Digits[0] is { Nearest: { } nearest, Step: var step } => $"Cpu::Movement.Nearest<TSimd, TVector, {type}>({source}, {Distance(step)}, {SourceWriter.Float(nearest.Step)}, {nearest.Size}, {target}, {rest});",
                        _ => $"Cpu::Movement.Pixels<TSimd, TVector, {type}>({source}, {Distance(columns.Step)}, {target}, {rest});",
                    });
                }
                else
                {
                    var (name, count) = Array(columns, channels);
                    writer.Line($"Cpu::Movement.Copy({source}, {target}, {name}, {count});");
                }

                channel += channels.Count;
            }

            column += columns.Count;
        }

        if (!IsByPixels && epilogue.Type != None.Type)
        {
            var (type, value) = Epilogue(row, 0);
            writer.Line($"Cpu::Elementwise.Row<TSimd, TVector, {type}>({to}, {output.PixelStride}, {to}, {output.PixelStride}, {map.To.Width}, {map.To.Channels}, {value});");
        }
    }

    private void EmitFill(SourceWriter writer, string to, int column, int columns, int channel, int channels, (string Type, string Value) epilogue) => writer.Line(
        $"Cpu::Movement.Fill<TSimd, TVector, {epilogue.Type}>({SourceWriter.Float(map.Constant)}, {to}{Offset(((long)column * output.PixelStride) + channel)}, {output.PixelStride}, {columns}, {channels}, {epilogue.Value});");

    /// <summary>Whether channels lie together in the input, as they do in the result, and at most two loops lead through the pixels.</summary>
    private static bool IsPixels(Segment columns, Segment channels) => channels.Digits.Count <= 1 && channels.IsLinear
        && channels.Digits.All(digit => digit.Step == Steps.Along(0))
        && columns.Digits.Count <= 2 && (columns.Digits.Count == 1 || columns.Digits.All(digit => digit.Nearest is null));

    /// <summary>Declares the loops through pixels and channels, so ordered that the last ones lead along stretches of memory.</summary>
    private (string Name, int Count) Array(Segment columns, Segment channels)
    {
        var ordered = MemoryLoop.InOrder(Placed(columns, output.PixelStride).Concat(Placed(channels, 1)));
        string loops = string.Join(", ", ordered);
        if (!arrays.Contains(loops))
        {
            arrays.Add(loops);
        }

        return (ArrayName(arrays.IndexOf(loops)), ordered.Count);

        IEnumerable<MemoryLoop> Placed(Segment segment, int stride) =>
            segment.Digits.Select((digit, i) => new MemoryLoop(digit.Count, Distance(digit.Step), (long)segment.Weight(i) * stride, digit.Nearest));
    }

    private static string ArrayName(int index) => index == 0 ? "loops" : $"loops{index + 1}";

    private string Loop(Digit digit) => new MemoryLoop(digit.Count, Distance(digit.Step), 0, null).ToString();

    private static (string Type, string Value) None => ("Cpu::Identity", "default");

    private (string Type, string Value) Epilogue(RowIndex row, int pixel) => (epilogue.Type, epilogue.For(row, $"{pixel}"));

    private string Term((string Turn, Steps Step) loop) => Distance(loop.Step) is var distance && distance == 0 ? "" : $" + ((long){loop.Turn} * {distance})";

    private static string Offset(long floats) => floats == 0 ? "" : floats > 0 ? $" + {floats}" : $" - {-floats}";

    private static string Nearest(Nearest rule, string position) => $"Cpu::Upsample.Nearest({IndexCode.Bare(position)}, {SourceWriter.Float(rule.Step)}, {rule.Size})";

    /// <summary>Floats of the input that steps along its axes are.</summary>
    private long Distance(Steps steps) => steps.C + ((long)steps.D * input.PlaneStride) + ((long)steps.H * input.RowStride) + ((long)steps.W * input.PixelStride);
}
