using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the sum over the elements under a window of a map, in one thread. Those in the padding are left out.</summary>
/// <param name="c">The sums.</param>
/// <param name="input">The map.</param>
/// <param name="x">The map as the kernel reads it, and the first channel under the window.</param>
/// <param name="w">The weights, and where those of the sum start.</param>
/// <param name="pitch">Elements from one weight of the sum to the next.</param>
internal sealed class WindowSum(Contraction c, GpuTensor input, (string View, string Channel) x, (string View, string First) w, int pitch)
{
    /// <summary>Channels whose products are written out; more are in a loop.</summary>
    private const int MostChannelsWritten = 4;

    private readonly Window v = c.Window;

    /// <summary>Writes the products out, and returns the variable with their sum.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="pixel">The pixel of the sum.</param>
    /// <param name="suffix">What tells the variables from those of other sums.</param>
    public string Emit(SourceWriter writer, PixelCode pixel, string suffix)
    {
        var (sum, first, start) = EmitStart(writer, pixel, suffix);
        for (int h = 0; h < v.Kernel.D; h++)
        {
            EmitPlane(writer, sum, first, start, h);
        }

        return sum;
    }

    /// <summary>Writes the products as loops over the window, and returns the variable with their sum.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="pixel">The pixel of the sum.</param>
    public string EmitLoops(SourceWriter writer, PixelCode pixel)
    {
        var (sum, first, start) = EmitStart(writer, pixel, "");
        if (ConditionsInLoop(start.O, v.Deep, "h", input.Map.Depth) is not { } planeConditions
            || ConditionsInLoop(start.P, v.Vertical, "i", input.Map.Height) is not { } rowConditions
            || ConditionsInLoop(start.Q, v.Horizontal, "j", input.Map.Width) is not { } columnConditions)
        {
            return sum;
        }

        using var planes = Loop(writer, "h", v.Kernel.D);
        using var plane = Guard(writer, planeConditions);
        using var rows = Loop(writer, "i", v.Kernel.H);
        using var row = Guard(writer, rowConditions);
        using var columns = Loop(writer, "j", v.Kernel.W);
        using var column = Guard(writer, columnConditions);
        string h = v.Kernel.D == 1 ? "0" : "h", i = v.Kernel.H == 1 ? "0" : "i", j = v.Kernel.W == 1 ? "0" : "j";
        string element = IndexCode.Sum(first, input.Distance("0", IndexCode.Times(h, v.Dilation.D), IndexCode.Times(i, v.Dilation.H), IndexCode.Times(j, v.Dilation.W)));
        string tap = IndexCode.Sum(IndexCode.Times(h, v.Kernel.H * v.Kernel.W), IndexCode.Times(i, v.Kernel.W), j);
        string weight = IndexCode.Sum(w.First, IndexCode.Times(tap.Contains(' ') ? $"({tap})" : tap, c.Inputs * pitch));
        if (c.Inputs <= MostChannelsWritten)
        {
            for (int n = 0; n < c.Inputs; n++)
            {
                EmitProduct(writer, sum, IndexCode.Plus(element, n * input.ChannelStride), IndexCode.Plus(weight, n * pitch));
            }

            return sum;
        }

        using (writer.Block($"for (int n = 0; n < {c.Inputs}; n++)"))
        {
            EmitProduct(writer, sum, IndexCode.Sum(element, IndexCode.Times("n", input.ChannelStride)), IndexCode.Sum(weight, IndexCode.Times("n", pitch)));
        }

        return sum;
    }

    /// <summary>Declares the sum, and where its window starts: plane o, row p, column q of the map, element x.</summary>
    private (string Sum, string First, (string O, string P, string Q) Start) EmitStart(SourceWriter writer, PixelCode pixel, string suffix)
    {
        string o = Declare(writer, $"o{suffix}", WindowTile.Start(pixel.Plane, v.Stride.D, v.Padding.Front));
        string p = Declare(writer, $"p{suffix}", WindowTile.Start(pixel.Row, v.Stride.H, v.Padding.Top));
        string q = Declare(writer, $"q{suffix}", WindowTile.Start(pixel.Column, v.Stride.W, v.Padding.Left));
        writer.Line($"int x{suffix} = {IndexCode.Bare(input.Index(pixel.Image, x.Channel, o, p, q))};");
        writer.Line($"float sum{suffix} = 0f;");
        return ($"sum{suffix}", $"x{suffix}", (o, p, q));
    }

    /// <summary>Writes the products of a plane of the window, which starts at plane o, row p, column q.</summary>
    private void EmitPlane(SourceWriter writer, string sum, string first, (string O, string P, string Q) start, int h)
    {
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

    private void EmitProducts(SourceWriter writer, string sum, string first, int h, int i, int j)
    {
        int distance = input.Distance(h * v.Dilation.D, i * v.Dilation.H, j * v.Dilation.W);
        int tap = (((h * v.Kernel.H) + i) * v.Kernel.W) + j;
        for (int n = 0; n < c.Inputs; n++)
        {
            EmitProduct(writer, sum, IndexCode.Plus(first, distance + (n * input.ChannelStride)), IndexCode.Plus(w.First, ((tap * c.Inputs) + n) * pitch));
        }
    }

    private void EmitProduct(SourceWriter writer, string sum, string element, string weight) => writer.Line($"{sum} += {x.View}[{element}] * {w.View}[{weight}];");

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

    /// <summary>Declares where the window starts in one direction, unless that is a number or has a name already.</summary>
    private static string Declare(SourceWriter writer, string name, string start)
    {
        if (IndexCode.Known(start) is not null || !start.Contains(' '))
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
}
