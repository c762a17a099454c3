using NetGen.Generator.IndexMaps;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits kernels that move data, row by row of the result: rows and planes find what they read by expressions, pixels and channels by the runtime's loops.</summary>
internal sealed class MovementKernel
{
    private readonly IndexMap map;
    private readonly Location input;
    private readonly Location output;
    private readonly string x;
    private readonly string y;
    private readonly StructCode epilogue;

    /// <summary>The arrays of loops that are declared: what is in them.</summary>
    private readonly List<string> arrays = [];

    private MovementKernel(IndexMap map, Location input, Location output, StructCode epilogue)
    {
        this.map = map;
        this.input = input;
        this.output = output;
        this.epilogue = epilogue;
        x = $"arena + {input.At() + Distance(map.Origin)}";
        y = $"arena + {output.At()}";
    }

    public static KernelCall Move(PlannedKernel planned, IndexMap map, PackedWeights packed) =>
        new MovementKernel(map, planned.Input, planned.Output, EpilogueCode.Of(planned, planned.Kernel.Epilogue, planned.Output.Map, packed)).Emit(planned.Kernel.Anchor.Operator.Name);

    /// <summary>A value as it is, in another place.</summary>
    public static KernelCall Copy(Location from, Location to) => new MovementKernel(IndexMap.Identity(from.Map), from, to, EpilogueCode.None).Emit("Copy");

    /// <summary>Whether an epilogue can be part of the copying: the channels of a pixel are together in the input.</summary>
    private bool IsByPixels => map.Axes[0].Segments.Count == 1 && map.Axes[3].Segments.All(columns => columns.IsConstant || IsPixels(columns, map.Axes[0].Segments[0]));

    private KernelCall Emit(string name)
    {
        var rows = new SourceWriter();
        ForEach(rows, 1, "plane", (plane, fromPlane) => ForEach(rows, 2, "row", (row, fromRow) =>
            EmitRow(rows, plane, row, fromPlane is null || fromRow is null ? null : x + fromPlane + fromRow)));
        var writer = new SourceWriter();
        using (writer.Body())
        {
            if (epilogue.Type != EpilogueCode.None.Type)
            {
                writer.Line($"{epilogue.Type} epilogue = {epilogue.Value};");
            }

            for (int i = 0; i < arrays.Count; i++)
            {
                writer.Line($"Cpu::MapLoop* {ArrayName(i)} = stackalloc Cpu::MapLoop[] {{ {arrays[i]} }};");
            }

            writer.Line(rows.ToString().TrimEnd('\n'));
        }

        return new(name, writer.ToString().TrimEnd('\n'));
    }

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

    private void EmitRow(SourceWriter writer, string plane, string row, string? from)
    {
        string to = y + Along(plane, output.PlaneStride) + Along(row, output.RowStride);
        StructCode ofRow = Epilogue(plane, row);
        if (from is null)
        {
            EmitFill(writer, to, 0, map.To.Width, 0, map.To.Channels, ofRow);
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
                    EmitFill(writer, to, column, columns.Count, channel, channels.Count, IsByPixels ? ofRow : EpilogueCode.None);
                }
                else if (IsPixels(columns, channels))
                {
                    (string type, string value) = IsByPixels ? ofRow : EpilogueCode.None;
                    string rest = $"{output.PixelStride}, {columns.Count}, {channels.Count}, {value}{First(column)}";
                    writer.Line(columns.Digits.Count switch
                    {
                        2 => $"Cpu::Movement.Pixels<TSimd, TVector, {type}>({source}, {Loop(columns.Digits[0])}, {Loop(columns.Digits[1])}, {target}, {output.PixelStride}, {channels.Count}, {value}{First(column)});",
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

        if (!IsByPixels && ofRow.Type != EpilogueCode.None.Type)
        {
            writer.Line($"Cpu::Movement.Pixels<TSimd, TVector, {ofRow.Type}>({to}, {output.PixelStride}, {to}, {output.PixelStride}, {map.To.Width}, {map.To.Channels}, {ofRow.Value});");
        }
    }

    private void EmitFill(SourceWriter writer, string to, int column, int columns, int channel, int channels, StructCode ofRow) => writer.Line(
        $"Cpu::Movement.Fill<TSimd, TVector, {ofRow.Type}>({SourceWriter.Float(map.Constant)}, {to}{Offset(((long)column * output.PixelStride) + channel)}, {output.PixelStride}, {columns}, {channels}, {ofRow.Value}{First(column)});");

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

    /// <summary>The epilogue of a row.</summary>
    private StructCode Epilogue(string plane, string row) => epilogue.Type == EpilogueCode.None.Type ? epilogue : epilogue with { Value = $"epilogue.From({plane}, {row})" };

    /// <summary>The argument for the index of the first pixel in its row.</summary>
    private static string First(int column) => column == 0 ? "" : $", first: {column}";

    private static string Along(string index, int stride) => index == "0" || stride == 0 ? "" : $" + ((long){index} * {stride})";

    private string Term((string Turn, Steps Step) loop) => Distance(loop.Step) is var distance && distance == 0 ? "" : $" + ((long){loop.Turn} * {distance})";

    private static string Offset(long floats) => floats == 0 ? "" : floats > 0 ? $" + {floats}" : $" - {-floats}";

    private static string Nearest(Nearest rule, string position) => $"Cpu::Upsample.Nearest({IndexCode.Bare(position)}, {SourceWriter.Float(rule.Step)}, {rule.Size})";

    /// <summary>Floats of the input that steps along its axes are.</summary>
    private long Distance(Steps steps) => steps.C + ((long)steps.D * input.PlaneStride) + ((long)steps.H * input.RowStride) + ((long)steps.W * input.PixelStride);
}
