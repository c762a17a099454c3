using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits a convolution over few channels, such as a network's first: the weights of some outputs are in shared memory as a whole, and each thread reads the
/// windows of its pixels where they are. A row of the window is written out.
/// </summary>
internal sealed class FewChannelsKernel
{
    /// <summary>With more channels, the steps of the sum are long enough for tiles.</summary>
    private const int MostChannels = 4;

    private readonly Contraction c;
    private readonly FewChannelsShape shape;
    private readonly GpuTensor input;
    private readonly ResultCode result;
    private readonly string x;
    private readonly string w;

    private FewChannelsKernel(PlannedKernel planned, PackedContraction packed, FewChannelsShape chosen, IlgpuEmission emission, KernelArguments arguments)
    {
        c = packed.Contraction;
        shape = chosen;
        input = emission.Read(planned.Input);
        x = arguments.Pass("X", input.View);
        w = arguments.Pass("W", packed.Weights);
        result = new(planned, emission, arguments, packed.Bias, packed.Phase);
    }

    /// <summary>Results of a thread in each output.</summary>
    private int Results => shape.Pixels / result.Sums;

    /// <summary>The loop variable over the rows of the window.</summary>
    private string Row => c.Window.Dilation.H == 1 ? "dy" : "ky";

    /// <summary>The loop variable over the planes of the window, where it has several.</summary>
    private string Plane => c.Window.Kernel.D == 1 ? "0" : c.Window.Dilation.D == 1 ? "dz" : "kz";

    /// <summary>The shape for a convolution, or null where another kernel serves it better.</summary>
    public static FewChannelsShape? ShapeFor(Contraction c, int window, IlgpuEmission emission) =>
        c.Groups == 1 && c.Inputs <= MostChannels && c.Result.Count > 1
            ? KernelShapes.FewChannelsOf(c.Result.Count / window, c.Outputs, window, c.Window.Kernel.W * c.Inputs, c.Sums, emission.MostThreads)
            : null;

    public static KernelLaunch Make(PlannedKernel planned, PackedContraction packed, FewChannelsShape shape, IlgpuEmission emission)
    {
        var arguments = new KernelArguments();
        var kernel = new FewChannelsKernel(planned, packed, shape, emission, arguments);
        var grid = new ElementGrid(kernel.result.Pixels, shape.Threads, kernel.Results, Contraction.Blocks(kernel.c.Outputs, shape.Outputs));
        return emission.Make(planned, "Convolution", arguments, grid, writer => kernel.EmitBody(writer, grid));
    }

    private void EmitBody(SourceWriter writer, LaunchGrid grid)
    {
        writer.Line($"// A thread computes {shape.Outputs} outputs of {(Results == 1 ? "a pixel" : $"{Results} pixels")}; the weights of these outputs are in shared memory.");
        writer.Line($"int tid = Ilgpu::Group.IdxX, threads = Ilgpu::Group.DimX, output0 = {IndexCode.Bare(IndexCode.Times(grid.AlongY, shape.Outputs))}, pixels = {IndexCode.Bare(IndexCode.Times("a.Batch", result.Pixels))};");
        writer.Line($"Ilgpu::ArrayView<float> sw = Ilgpu::SharedMemory.Allocate<float>({c.Sums * shape.Outputs});");
        using (writer.Block($"for (int e = tid; e < {c.Sums * shape.Outputs}; e += threads)"))
        {
            string row = IndexCode.Times(IndexCode.Divide("e", shape.Outputs), c.Outputs);
            if (c.Outputs % shape.Outputs == 0)
            {
                writer.Line($"sw[e] = {w}[{IndexCode.Sum(row, "output0", IndexCode.Modulo("e", shape.Outputs))}];");
            }
            else
            {
                writer.Line($"int output = {IndexCode.Sum("output0", IndexCode.Modulo("e", shape.Outputs))};");
                writer.Line($"sw[e] = output < {c.Outputs} ? {w}[{IndexCode.Sum(row, "output")}] : 0f;");
            }
        }

        writer.Line().Line("Ilgpu::Group.Barrier();");
        var pixels = new List<PixelCode>();
        for (int r = 0; r < Results; r++)
        {
            writer.Line($"int pixel{r} = {IndexCode.Sum($"({grid.AlongX} * {IndexCode.Times("threads", Results)})", "tid", IndexCode.Times("threads", r))};");
            pixels.Add(new($"pixel{r}", result.Map, $"{r}"));
            pixels[r].Write(writer, body => EmitStarts(body, pixels[r], r));
        }

        for (int p = 0; p < shape.Pixels; p++)
        {
            writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Outputs).Select(o => $"c{p}_{o} = 0f"))};");
        }

        using (c.Window.Kernel.D > 1 ? writer.Block($"for (int {Plane} = 0; {Plane} < {c.Window.Kernel.D}; {Plane}++)") : (IDisposable?)null)
        using (writer.Block($"for (int {Row} = 0; {Row} < {c.Window.Kernel.H}; {Row}++)"))
        {
            EmitRow(writer);
        }

        writer.Line();
        EmitResults(writer);
    }

    /// <summary>Declares where the window of each sum starts: plane o, row p, column q of the map, element x. Windows beyond the batch lie above the map.</summary>
    private void EmitStarts(SourceWriter writer, PixelCode pixel, int r)
    {
        Window v = c.Window;
        for (int u = 0; u < result.Sums; u++)
        {
            PixelCode sum = result.Under(pixel, u);
            int p = (r * result.Sums) + u;
            writer.Line($"int p{p} = pixel{r} < pixels ? {IndexCode.Bare(WindowTile.Start(sum.Row, v.Stride.H, v.Padding.Top))} : {-WindowTile.OutOfSight(v, input.Map)};");
            if (WindowTile.HasPlanes(v, input.Map))
            {
                writer.Line($"int o{p} = {IndexCode.Bare(WindowTile.Start(sum.Plane, v.Stride.D, v.Padding.Front))};");
            }

            if (input.Map.Width > 1 || v.Padding.Left > 0 || v.Padding.Right > 0)
            {
                writer.Line($"int q{p} = {IndexCode.Bare(WindowTile.Start(sum.Column, v.Stride.W, v.Padding.Left))};");
            }

            writer.Line($"int x{p} = {input.Index(sum.Image, "0", $"o{p}", $"p{p}", $"q{p}")};");
        }
    }

    private void EmitRow(SourceWriter writer)
    {
        Window v = c.Window;
        string weight = IndexCode.Times(Row, v.Kernel.W * c.Inputs * shape.Outputs), dz = v.Kernel.D > 1 ? "dz" : "0";
        if (v.Kernel.D > 1)
        {
            weight = IndexCode.Sum(IndexCode.Times(Plane, v.Kernel.H * v.Kernel.W * c.Inputs * shape.Outputs), weight);
        }

        writer.Line($"int j = {IndexCode.Bare(weight)}{(v.Kernel.D == 1 || v.Dilation.D == 1 ? "" : $", dz = kz * {v.Dilation.D}")}{(v.Dilation.H == 1 ? "" : $", dy = {Row} * {v.Dilation.H}")}, d = {IndexCode.Bare(input.Distance("0", dz, "dy", "0"))};");
        for (int p = 0; p < shape.Pixels; p++)
        {
            string plane = IndexCode.Sum($"o{p}", dz);
            string inPlane = $"{(v.Padding.Front > 0 ? $"{plane} >= 0 && " : "")}{(v.Padding.Back > 0 ? $"{plane} < {input.Map.Depth} && " : "")}";
            writer.Line($"bool in{p} = {inPlane}p{p} + dy >= 0 && p{p} + dy < {input.Map.Height};");
        }

        for (int kx = 0; kx < v.Kernel.W; kx++)
        {
            for (int i = 0; i < c.Inputs; i++)
            {
                writer.Line($"// Column {kx}{(c.Inputs == 1 ? "" : $", channel {i}")} under the window.");
                using (writer.Body())
                {
                    EmitProducts(writer, kx, i);
                }
            }
        }
    }

    private void EmitProducts(SourceWriter writer, int kx, int channel)
    {
        Window v = c.Window;
        int dx = kx * v.Dilation.W, weight = ((kx * c.Inputs) + channel) * shape.Outputs;
        int distance = input.Distance(0, 0, dx) + (channel * input.ChannelStride);
        writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Pixels).Select(p => $"a{p} = {Inside(p)} ? {x}[{IndexCode.Plus($"x{p} + d", distance)}] : 0f"))};");
        writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Outputs).Select(o => $"b{o} = sw[{IndexCode.Plus("j", weight + o)}]"))};");
        for (int p = 0; p < shape.Pixels; p++)
        {
            writer.Line(string.Join(" ", Enumerable.Range(0, shape.Outputs).Select(o => $"c{p}_{o} += a{p} * b{o};")));
        }

        // A column that no window has in the padding needs no test.
        string Inside(int p)
        {
            string column = IndexCode.Plus($"q{p}", dx);
            return $"in{p}{(dx < v.Padding.Left ? $" && {column} >= 0" : "")}{(v.Extent.W - 1 - dx < v.Padding.Right ? $" && {column} < {input.Map.Width}" : "")}";
        }
    }

    private void EmitResults(SourceWriter writer)
    {
        var write = new WriteFunction(result, c.Outputs, c.Outputs % shape.Outputs == 0, groups: 1);
        for (int r = 0; r < Results; r++)
        {
            for (int o = 0; o < shape.Outputs; o++)
            {
                int first = r * result.Sums, output = o;
                write.Call(writer, $"pixel{r}", IndexCode.Plus("output0", output), u => $"c{first + u}_{output}");
            }
        }

        write.Declare(writer);
    }
}
