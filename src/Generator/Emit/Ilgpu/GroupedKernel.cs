using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits depthwise convolution, and grouped convolution whose groups have few outputs: a thread for each result, neighbouring threads on neighbouring
/// channels, the window written out; where the results are pooled, a thread for each window of them.
/// </summary>
internal sealed class GroupedKernel
{
    private readonly Contraction c;

    /// <summary>Whether the weights are packed for channels side by side, each with an input of its own.</summary>
    private readonly bool isDepthwise;
    private readonly GpuTensor input;
    private readonly ResultCode result;
    private readonly string x;
    private readonly string w;

    private GroupedKernel(PlannedKernel planned, PackedContraction packed, bool isDepthwise, IlgpuEmission emission, KernelArguments arguments)
    {
        c = packed.Contraction;
        this.isDepthwise = isDepthwise;
        input = emission.Read(planned.Input);
        x = arguments.Pass("X", input.View);
        w = arguments.Pass("W", packed.Weights);
        result = new(planned, emission, arguments, packed.Bias, packed.Phase);
    }

    private int Channels => c.Groups * c.Outputs;

    /// <summary>Whether the groups are too thin for tiles.</summary>
    public static bool Fits(Contraction c) => c.Groups > 1 && (c.Inputs == 1 || c.Outputs <= KernelShapes.MostThinOutputs);

    public static KernelLaunch Make(PlannedKernel planned, PackedContraction packed, bool isDepthwise, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        var kernel = new GroupedKernel(planned, packed, isDepthwise, emission, arguments);
        string name = isDepthwise ? "Depthwise" : "Grouped";
        return ElementKernel.Make(planned, emission, name, arguments, kernel.result.Map, kernel.EmitBody);
    }

    private void EmitBody(SourceWriter writer, PixelCode pixel, string channel)
    {
        // Input and weights of the group, at the first element of the window.
        if (c.Outputs > 1 || !isDepthwise)
        {
            writer.Line($"int group = {IndexCode.Bare(IndexCode.Divide(channel, c.Outputs))};");
        }

        if (!isDepthwise)
        {
            writer.Line($"int input = {IndexCode.Bare(IndexCode.Times("group", c.Inputs))}, weight = {IndexCode.Sum(IndexCode.Times("group", c.Sums * c.Outputs), IndexCode.Modulo(channel, c.Outputs))};");
        }

        result.Emit(writer, pixel, channel, (body, index) => EmitSum(body, result.Under(pixel, index), index));
    }

    /// <summary>Writes the statements that compute a sum, and returns its variable.</summary>
    private string EmitSum(SourceWriter writer, PixelCode pixel, int index)
    {
        Window v = c.Window;
        string suffix = result.Sums == 1 ? "" : $"{index}", sum = $"sum{suffix}";
        string inputChannel = isDepthwise ? c.Outputs > 1 ? "group" : "channel" : "input";
        string o = Declare(writer, $"o{suffix}", WindowTile.Start(pixel.Plane, v.Stride.D, v.Padding.Front));
        string p = Declare(writer, $"p{suffix}", WindowTile.Start(pixel.Row, v.Stride.H, v.Padding.Top));
        string q = Declare(writer, $"q{suffix}", WindowTile.Start(pixel.Column, v.Stride.W, v.Padding.Left));
        writer.Line($"int x{suffix} = {input.Index(pixel.Image, inputChannel, o, p, q)};");
        writer.Line($"float {sum} = 0f;");
        if ((long)c.Sums * result.Sums > KernelShapes.MostProductsWritten)
        {
            EmitLoops(writer, sum, $"x{suffix}", (o, p, q));
            return sum;
        }

        for (int tap = 0; tap < v.Kernel.D; tap++)
        {
            EmitPlane(writer, sum, $"x{suffix}", (o, p, q), tap);
        }

        return sum;
    }

    /// <summary>Writes the products of a plane of the window, which starts at plane o, row p, column q.</summary>
    private void EmitPlane(SourceWriter writer, string sum, string first, (string O, string P, string Q) start, int h)
    {
        Window v = c.Window;
        if (Conditions(start.O, v.Deep, h, input.Map.Depth) is not { } planeConditions)
        {
            return;
        }

        using var plane = Guard(writer, planeConditions);
        for (int i = 0; i < v.Kernel.H; i++)
        {
            if (Conditions(start.P, v.Vertical, i, input.Map.Height) is not { } rowConditions)
            {
                continue;
            }

            using var row = Guard(writer, rowConditions);
            for (int j = 0; j < v.Kernel.W; j++)
            {
                if (Conditions(start.Q, v.Horizontal, j, input.Map.Width) is { } columnConditions)
                {
                    using var column = Guard(writer, columnConditions);
                    EmitProducts(writer, sum, first, h, i, j);
                }
            }
        }
    }

    /// <summary>Writes the products of a window that is too large to be written out.</summary>
    private void EmitLoops(SourceWriter writer, string sum, string first, (string O, string P, string Q) start)
    {
        Window v = c.Window;
        if (ConditionsInLoop(start.O, v.Deep, "h", input.Map.Depth) is not { } planeConditions
            || ConditionsInLoop(start.P, v.Vertical, "i", input.Map.Height) is not { } rowConditions
            || ConditionsInLoop(start.Q, v.Horizontal, "j", input.Map.Width) is not { } columnConditions)
        {
            return;
        }

        using var planes = Loop(writer, "h", v.Kernel.D);
        using var plane = Guard(writer, planeConditions);
        using var rows = Loop(writer, "i", v.Kernel.H);
        using var row = Guard(writer, rowConditions);
        using var columns = Loop(writer, "j", v.Kernel.W);
        using var column = Guard(writer, columnConditions);
        string h = v.Kernel.D == 1 ? "0" : "h", i = v.Kernel.H == 1 ? "0" : "i", j = v.Kernel.W == 1 ? "0" : "j";
        string element = IndexCode.Sum(first, input.Distance("0", IndexCode.Times(h, v.Dilation.D), IndexCode.Times(i, v.Dilation.H), IndexCode.Times(j, v.Dilation.W)));
        string tap = $"({IndexCode.Sum(IndexCode.Times(h, v.Kernel.H * v.Kernel.W), IndexCode.Times(i, v.Kernel.W), j)})";
        for (int n = 0; n < c.Inputs; n++)
        {
            string weight = isDepthwise
                ? IndexCode.Sum("channel", IndexCode.Times(tap, Channels))
                : IndexCode.Plus(IndexCode.Sum("weight", IndexCode.Times(tap, c.Inputs * c.Outputs)), n * c.Outputs);
            writer.Line($"{sum} += {x}[{IndexCode.Plus(element, n * input.ChannelStride)}] * {w}[{weight}];");
        }
    }

    private static IDisposable? Loop(SourceWriter writer, string variable, int count) =>
        count == 1 ? null : writer.Block($"for (int {variable} = 0; {variable} < {count}; {variable}++)");

    /// <summary>The conditions that an element of the window, which a loop chooses, is in the map in one direction; null where it never is.</summary>
    private static IReadOnlyList<string>? ConditionsInLoop(string start, WindowAxis axis, string variable, int size)
    {
        if (axis.Kernel == 1)
        {
            return Conditions(start, axis, 0, size);
        }

        string at = IndexCode.Sum(start, IndexCode.Times(variable, axis.Dilation));
        return axis.Before == 0 && axis.After == 0 ? [] : [$"{at} >= 0", $"{at} < {size}"];
    }

    /// <summary>Declares where the window starts in one direction, unless that is the same for all results.</summary>
    private static string Declare(SourceWriter writer, string name, string start)
    {
        if (IndexCode.Known(start) is not null)
        {
            return start;
        }

        writer.Line($"int {name} = {IndexCode.Bare(start)};");
        return name;
    }

    /// <summary>The conditions that an element of the window is in the map in one direction; null where it never is.</summary>
    private static IReadOnlyList<string>? Conditions(string start, WindowAxis axis, int tap, int size)
    {
        int distance = tap * axis.Dilation;
        if (IndexCode.Known(start) is { } known)
        {
            return known + distance >= 0 && known + distance < size ? [] : null;
        }

        string at = IndexCode.Plus(start, distance);
        bool mayBeBefore = distance < axis.Before, mayBeAfter = axis.Extent - 1 - distance < axis.After;
        return [.. mayBeBefore ? [$"{at} >= 0"] : Array.Empty<string>(), .. mayBeAfter ? [$"{at} < {size}"] : Array.Empty<string>()];
    }

    private static IDisposable? Guard(SourceWriter writer, IReadOnlyList<string> conditions) =>
        conditions.Count == 0 ? null : writer.Block($"if ({string.Join(" && ", conditions)})");

    private void EmitProducts(SourceWriter writer, string sum, string start, int h, int i, int j)
    {
        Window v = c.Window;
        int distance = input.Distance(h * v.Dilation.D, i * v.Dilation.H, j * v.Dilation.W);
        int tap = (((h * v.Kernel.H) + i) * v.Kernel.W) + j;
        if (isDepthwise)
        {
            writer.Line($"{sum} += {x}[{IndexCode.Plus(start, distance)}] * {w}[{IndexCode.Plus("channel", tap * Channels)}];");
            return;
        }

        for (int n = 0; n < c.Inputs; n++)
        {
            writer.Line($"{sum} += {x}[{IndexCode.Plus(start, distance + (n * input.ChannelStride))}] * {w}[{IndexCode.Plus("weight", ((tap * c.Inputs) + n) * c.Outputs)}];");
        }
    }
}
