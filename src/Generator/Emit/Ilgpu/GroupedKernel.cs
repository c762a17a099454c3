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
    private readonly GpuTensor input;
    private readonly ResultCode result;
    private readonly string x;
    private readonly string w;

    private GroupedKernel(PlannedKernel planned, Contraction contraction, IlgpuEmission emission, KernelArguments arguments)
    {
        c = contraction;
        input = emission.Read(planned.Input);
        x = arguments.Pass("X", input.View);
        var (weights, bias) = IsDepthwise ? emission.Packed.AddDepthwise(planned.Kernel) : emission.Packed.AddContraction(planned.Kernel, c, c.Outputs);
        w = arguments.Pass("W", KernelArguments.Packed(weights, (long)Channels * c.Sums));
        result = new(planned, emission, arguments, KernelArguments.Packed(bias, Channels));
    }

    private int Channels => c.Groups * c.Outputs;

    private bool IsDepthwise => c.Inputs == 1;

    /// <summary>Whether the groups are too thin for tiles.</summary>
    public static bool Fits(Contraction c) => c.Groups > 1 && (c.Inputs == 1 || c.Outputs <= KernelShapes.MostThinOutputs);

    public static KernelLaunch Make(PlannedKernel planned, Contraction c, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        var kernel = new GroupedKernel(planned, c, emission, arguments);
        string name = kernel.IsDepthwise ? "Depthwise" : "Grouped";
        return ElementKernel.Make(planned, emission, name, arguments, kernel.result.Map, kernel.EmitBody);
    }

    private void EmitBody(SourceWriter writer, PixelCode pixel, string channel)
    {
        // Input and weights of the group, at the first element of the window.
        if (c.Outputs > 1 || !IsDepthwise)
        {
            writer.Line($"int group = {IndexCode.Bare(IndexCode.Divide(channel, c.Outputs))};");
        }

        if (!IsDepthwise)
        {
            writer.Line($"int input = {IndexCode.Bare(IndexCode.Times("group", c.Inputs))}, weight = {IndexCode.Sum(IndexCode.Times("group", c.Sums * c.Outputs), IndexCode.Modulo(channel, c.Outputs))};");
        }

        result.Emit(writer, pixel, channel, (body, index) => EmitSum(body, result.Under(pixel, index), index));
    }

    /// <summary>Writes the statements that compute a sum, and returns its variable.</summary>
    private string EmitSum(SourceWriter writer, PixelCode pixel, int index)
    {
        Window v = c.Window;
        string suffix = result.Size == 1 ? "" : $"{index}", p = $"p{suffix}", q = $"q{suffix}", sum = $"sum{suffix}";
        string inputChannel = IsDepthwise ? c.Outputs > 1 ? "group" : "channel" : "input";
        writer.Line($"int {p} = {IndexCode.Bare(WindowTile.Start(pixel.Row, v.Stride.H, v.Padding.Top))}, {q} = {IndexCode.Bare(WindowTile.Start(pixel.Column, v.Stride.W, v.Padding.Left))}, x{suffix} = {input.Index(pixel.Image, inputChannel, p, q)};");
        writer.Line($"float {sum} = 0f;");
        for (int i = 0; i < v.Kernel.H; i++)
        {
            using var row = Guard(writer, p, i * v.Dilation.H, v.Padding.Top, v.Extent.H - 1 - v.Padding.Bottom, input.Map.Height);
            for (int j = 0; j < v.Kernel.W; j++)
            {
                using var column = Guard(writer, q, j * v.Dilation.W, v.Padding.Left, v.Extent.W - 1 - v.Padding.Right, input.Map.Width);
                EmitProducts(writer, sum, $"x{suffix}", i, j);
            }
        }

        return sum;
    }

    private void EmitProducts(SourceWriter writer, string sum, string start, int i, int j)
    {
        Window v = c.Window;
        int distance = (input.Map.Height == 1 ? 0 : i * v.Dilation.H * input.RowStride) + (input.Map.Width == 1 ? 0 : j * v.Dilation.W * input.PixelStride);
        int tap = (i * v.Kernel.W) + j;
        if (IsDepthwise)
        {
            writer.Line($"{sum} += {x}[{IndexCode.Plus(start, distance)}] * {w}[{IndexCode.Plus("channel", tap * Channels)}];");
            return;
        }

        for (int n = 0; n < c.Inputs; n++)
        {
            writer.Line($"{sum} += {x}[{IndexCode.Plus(start, distance + (n * input.ChannelStride))}] * {w}[{IndexCode.Plus("weight", ((tap * c.Inputs) + n) * c.Outputs)}];");
        }
    }

    /// <summary>A block for elements of the window that may lie in the padding, entered where they do not; nothing for others.</summary>
    private static IDisposable? Guard(SourceWriter writer, string start, int distance, int before, int last, int size)
    {
        string at = IndexCode.Plus(start, distance);
        var inside = new List<string>();
        if (distance < before)
        {
            inside.Add($"{at} >= 0");
        }

        if (distance > last)
        {
            inside.Add($"{at} < {size}");
        }

        return inside.Count == 0 ? null : writer.Block($"if ({string.Join(" && ", inside)})");
    }
}
