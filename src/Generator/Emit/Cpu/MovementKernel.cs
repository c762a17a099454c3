using NetGen.Generator.IndexMaps;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits kernels that move data: a call with the segments of the map in floats of memory.</summary>
internal sealed class MovementKernel
{
    private readonly IndexMap map;
    private readonly Location input;
    private readonly Location output;
    private readonly StructCode epilogue;

    /// <summary>The loops that lead through planes, rows and parts, one after the other.</summary>
    private readonly List<MemoryLoop> loops = [];

    private MovementKernel(IndexMap map, Location input, Location output, StructCode epilogue)
    {
        this.map = map;
        this.input = input;
        this.output = output;
        this.epilogue = epilogue;
    }

    public static KernelCall Move(PlannedKernel planned, IndexMap map, PackedWeights packed) =>
        new MovementKernel(map, planned.Input, planned.Output, EpilogueCode.Of(planned, planned.Kernel.Epilogue, planned.Output.Map, packed)).Emit(planned.Kernel.Anchor.Operator.Name);

    /// <summary>A value as it is, in another place.</summary>
    public static KernelCall Copy(Location from, Location to) => new MovementKernel(IndexMap.Identity(from.Map), from, to, EpilogueCode.None).Emit("Copy");

    private KernelCall Emit(string name)
    {
        // In this order, which is that of the loops.
        string planes = Array("MapSegment", map.Axes[1].Segments.Select(OfLines)), rows = Array("MapSegment", map.Axes[2].Segments.Select(OfLines)), parts = Array("MapPart", Parts());
        List<string> arguments =
        [
            $"x: arena + {input.At() + Distance(map.Origin)}",
            $"rows: {rows}",
            $"parts: {parts}",
            $"y: {MapCode.Of(output)}",
            $"epilogue: {epilogue.Value}",
        ];
        if (map.To.Depth > 1)
        {
            arguments.Insert(1, $"planes: {planes}");
        }

        if (loops.Count > 0)
        {
            arguments.Add($"loops: {Array("MapLoop", loops.Select(loop => $"{loop}"))}");
        }

        if (map.HasConstant)
        {
            arguments.Add($"constant: {SourceWriter.Float(map.Constant)}");
        }

        return KernelCall.Of(name, "Movement.Run", [epilogue.Type], [.. arguments]);
    }

    /// <summary>Planes or rows.</summary>
    private string OfLines(Segment segment)
    {
        if (segment.IsConstant)
        {
            return $"Cpu::MapSegment.Constant({segment.Count})";
        }

        string start = $"{segment.Count}, from: {Distance(segment.Start)}";
        if (segment.IsLinear)
        {
            return $"new({start}, step: {Distance(segment.Step)})";
        }

        loops.AddRange(segment.Digits.Select(Loop));
        return $"Cpu::MapSegment.Nest({start}, loops: {segment.Digits.Count})";
    }

    /// <summary>What a row is made of.</summary>
    private IEnumerable<string> Parts()
    {
        int column = 0;
        foreach (Segment columns in map.Axes[3].Segments)
        {
            if (columns.IsConstant)
            {
                yield return Part("Constant", column, columns.Count, 0, map.To.Channels);
            }
            else
            {
                int channel = 0;
                foreach (Segment channels in map.Axes[0].Segments)
                {
                    yield return OfPixels(column, columns, channel, channels);
                    channel += channels.Count;
                }
            }

            column += columns.Count;
        }
    }

    private string OfPixels(int column, Segment columns, int channel, Segment channels)
    {
        string from = $"from: {Distance(columns.Start) + Distance(channels.Start)}";
        return channels.IsConstant ? Of("Constant")
            : !IsPixels(columns, channels) ? Through("Elements", Ordered(columns, channels))
            : columns.IsLinear ? Of("Pixels", from, $"step: {Distance(columns.Step)}")
            : Through("Nest", [.. columns.Digits.Select(Loop)]);

        string Through(string kind, IReadOnlyList<MemoryLoop> through)
        {
            loops.AddRange(through);
            return Of(kind, from, $"loops: {through.Count}");
        }

        string Of(string kind, params IEnumerable<string> rest) => Part(kind, column, columns.Count, channel, channels.Count, rest);
    }

    private static string Part(string kind, int column, int columns, int channel, int channels, params IEnumerable<string> rest) =>
        $"Cpu::MapPart.{kind}({string.Join(", ", [$"column: {column}", $"columns: {columns}", $"channel: {channel}", $"channels: {channels}", .. rest])})";

    /// <summary>Whether channels lie together in the input, as they do in the result, and at most two loops lead through the pixels.</summary>
    private static bool IsPixels(Segment columns, Segment channels) => channels.Digits.Count <= 1 && channels.IsLinear
        && channels.Digits.All(digit => digit.Step == Steps.Along(0))
        && columns.Digits.Count <= 2 && (columns.Digits.Count == 1 || columns.Digits.All(digit => digit.Nearest is null));

    /// <summary>The loops through pixels and channels, so ordered that the last ones lead along stretches of memory.</summary>
    private IReadOnlyList<MemoryLoop> Ordered(Segment columns, Segment channels)
    {
        return MemoryLoop.InOrder(Placed(columns, output.PixelStride).Concat(Placed(channels, 1)));

        IEnumerable<MemoryLoop> Placed(Segment segment, int stride) => segment.Digits.Select((digit, i) => Loop(digit) with { To = (long)segment.Weight(i) * stride });
    }

    private MemoryLoop Loop(Digit digit) => new(digit.Count, Distance(digit.Step), 0, digit.Nearest);

    private static string Array(string type, IEnumerable<string> elements) => $"stackalloc Cpu::{type}[] {{ {string.Join(", ", elements)} }}";

    /// <summary>Floats of the input that steps along its axes are.</summary>
    private long Distance(Steps steps) => steps.C + ((long)steps.D * input.PlaneStride) + ((long)steps.H * input.RowStride) + ((long)steps.W * input.PixelStride);
}
