using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the sum over the elements under a window of a map, in one thread. Those in the padding are left out.</summary>
/// <param name="c">The sums.</param>
/// <param name="input">The map.</param>
/// <param name="x">The map as the kernel reads it, and the first channel under the window.</param>
/// <param name="w">The weights, and where those of the sum start.</param>
/// <param name="pitch">Elements from one weight of the sum to the next.</param>
internal sealed class WindowSum(Contraction c, GpuTensor input, (string View, IndexExpression Channel) x, (string View, IndexExpression First) w, int pitch)
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
        IndexExpression h = IndexExpression.Variable("h", v.Kernel.D), i = IndexExpression.Variable("i", v.Kernel.H), j = IndexExpression.Variable("j", v.Kernel.W);
        IndexCondition inPlanes = IsInside(start.O, v.Deep, h, input.Map.Depth), inRows = IsInside(start.P, v.Vertical, i, input.Map.Height), inColumns = IsInside(start.Q, v.Horizontal, j, input.Map.Width);
        if (IndexCondition.All(inPlanes, inRows, inColumns) == IndexCondition.False)
        {
            return sum;
        }

        using var planes = Loop(writer, "h", v.Kernel.D);
        using var plane = Guard(writer, inPlanes);
        using var rows = Loop(writer, "i", v.Kernel.H);
        using var row = Guard(writer, inRows);
        using var columns = Loop(writer, "j", v.Kernel.W);
        using var column = Guard(writer, inColumns);
        IndexExpression element = first + input.Distance(0, h * v.Dilation.D, i * v.Dilation.H, j * v.Dilation.W);
        IndexExpression weight = w.First + (((h * (v.Kernel.H * v.Kernel.W)) + (i * v.Kernel.W) + j) * (c.Inputs * pitch));
        if (c.Inputs <= MostChannelsWritten)
        {
            for (int n = 0; n < c.Inputs; n++)
            {
                EmitProduct(writer, sum, element + (n * input.ChannelStride), weight + (n * pitch));
            }

            return sum;
        }

        using (writer.Block($"for (int n = 0; n < {c.Inputs}; n++)"))
        {
            IndexExpression n = IndexExpression.Variable("n", c.Inputs);
            EmitProduct(writer, sum, element + (n * input.ChannelStride), weight + (n * pitch));
        }

        return sum;
    }

    /// <summary>Declares the sum, and where its window starts: plane o, row p, column q of the map, element x.</summary>
    private (string Sum, IndexExpression First, (IndexExpression O, IndexExpression P, IndexExpression Q) Start) EmitStart(SourceWriter writer, PixelCode pixel, string suffix)
    {
        IndexExpression o = writer.Declare($"o{suffix}", (pixel.Plane * v.Stride.D) - v.Padding.Front);
        IndexExpression p = writer.Declare($"p{suffix}", (pixel.Row * v.Stride.H) - v.Padding.Top);
        IndexExpression q = writer.Declare($"q{suffix}", (pixel.Column * v.Stride.W) - v.Padding.Left);
        IndexExpression first = writer.Declare($"x{suffix}", input.Index(pixel.Image, x.Channel, o, p, q));
        writer.Line($"float sum{suffix} = 0f;");
        return ($"sum{suffix}", first, (o, p, q));
    }

    /// <summary>Writes the products of a plane of the window, which starts at plane o, row p, column q.</summary>
    private void EmitPlane(SourceWriter writer, string sum, IndexExpression first, (IndexExpression O, IndexExpression P, IndexExpression Q) start, int h)
    {
        IndexCondition inPlanes = IsInside(start.O, v.Deep, h, input.Map.Depth);
        if (inPlanes == IndexCondition.False)
        {
            return;
        }

        using var plane = Guard(writer, inPlanes);
        for (int i = 0; i < v.Kernel.H; i++)
        {
            IndexCondition inRows = IsInside(start.P, v.Vertical, i, input.Map.Height);
            if (inRows == IndexCondition.False)
            {
                continue;
            }

            using var row = Guard(writer, inRows);
            for (int j = 0; j < v.Kernel.W; j++)
            {
                IndexCondition inColumns = IsInside(start.Q, v.Horizontal, j, input.Map.Width);
                if (inColumns != IndexCondition.False)
                {
                    using var column = Guard(writer, inColumns);
                    EmitProducts(writer, sum, first, h, i, j);
                }
            }
        }
    }

    private void EmitProducts(SourceWriter writer, string sum, IndexExpression first, int h, int i, int j)
    {
        int distance = input.Distance(h * v.Dilation.D, i * v.Dilation.H, j * v.Dilation.W);
        int tap = (((h * v.Kernel.H) + i) * v.Kernel.W) + j;
        for (int n = 0; n < c.Inputs; n++)
        {
            EmitProduct(writer, sum, first + (distance + (n * input.ChannelStride)), w.First + (((tap * c.Inputs) + n) * pitch));
        }
    }

    private void EmitProduct(SourceWriter writer, string sum, IndexExpression element, IndexExpression weight) => writer.Line($"{sum} += {x.View}[{element}] * {w.View}[{weight}];");

    private static IDisposable? Loop(SourceWriter writer, string variable, int count) =>
        count == 1 ? null : writer.Block($"for (int {variable} = 0; {variable} < {count}; {variable}++)");

    /// <summary>Whether an element of the window is in the map in one direction.</summary>
    private static IndexCondition IsInside(IndexExpression start, WindowAxis axis, IndexExpression tap, int size)
    {
        IndexExpression at = start + (tap * axis.Dilation);
        return IndexCondition.All(at >= 0, at < size);
    }

    private static IDisposable? Guard(SourceWriter writer, IndexCondition condition) => condition == IndexCondition.True ? null : writer.Block($"if ({condition})");
}
