using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Primitives;

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

    /// <summary>Where the window of each sum starts.</summary>
    private readonly List<WindowStart> starts = [];

    private FewChannelsKernel(PlannedKernel planned, PackedContraction packed, FewChannelsShape chosen, IlgpuEmission emission, KernelArguments arguments)
    {
        c = packed.Contraction;
        shape = chosen;
        input = emission.Read(planned.Input);
        x = arguments.Pass("X", input.View);
        w = arguments.Pass("W", packed.Weights);
        result = new(planned, emission, arguments, packed.Bias, packed.Phase);
    }

    /// <summary>The first output of the group.</summary>
    private static IndexExpression FirstOutput => IndexExpression.Variable("output0");

    /// <summary>Results of a thread in each output.</summary>
    private int Results => shape.Pixels / result.Sums;

    /// <summary>The loop variable over the rows of the window.</summary>
    private IndexExpression Row => IndexExpression.Variable("ky", Bounds.Within(c.Window.Kernel.H));

    /// <summary>The loop variable over the planes of the window, where it has several.</summary>
    private IndexExpression Plane => IndexExpression.Variable("kz", c.Window.Kernel.D);

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
        writer.Line($"int tid = Ilgpu::Group.IdxX, threads = Ilgpu::Group.DimX, output0 = {grid.AlongY * shape.Outputs}, pixels = {KernelArguments.Batch * result.Pixels};");
        writer.Line($"Ilgpu::ArrayView<float> sw = Ilgpu::SharedMemory.Allocate<float>({c.Sums * shape.Outputs});");
        using (writer.Block($"for (int e = tid; e < {c.Sums * shape.Outputs}; e += threads)"))
        {
            IndexExpression e = IndexExpression.Variable("e", c.Sums * shape.Outputs), row = e / shape.Outputs * c.Outputs, column = FirstOutput + (e % shape.Outputs);
            if (c.Outputs % shape.Outputs == 0)
            {
                writer.Line($"sw[e] = {w}[{row + column}];");
            }
            else
            {
                writer.Line($"int output = {column};");
                writer.Line($"sw[e] = output < {c.Outputs} ? {w}[{row + IndexExpression.Variable("output")}] : 0f;");
            }
        }

        writer.Line().Line("Ilgpu::Group.Barrier();");
        var pixels = new List<PixelCode>();
        IndexExpression threads = IndexExpression.Variable("threads");
        for (int r = 0; r < Results; r++)
        {
            writer.Line($"int pixel{r} = {(grid.AlongX * (threads * Results)) + SharedReduction.Thread + (threads * r)};");
            pixels.Add(new(IndexExpression.Variable($"pixel{r}"), result.Map, $"{r}"));
            pixels[r].Write(writer, body => EmitStarts(body, pixels[r], r));
        }

        for (int p = 0; p < shape.Pixels; p++)
        {
            writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Outputs).Select(o => $"c{p}_{o} = 0f"))};");
        }

        using (Plane.Known is null ? writer.Block($"for (int {Plane} = 0; {Plane} < {c.Window.Kernel.D}; {Plane}++)") : (IDisposable?)null)
        using (writer.Block($"for (int {Row} = 0; {Row} < {c.Window.Kernel.H}; {Row}++)"))
        {
            EmitRow(writer);
        }

        writer.Line();
        EmitResults(writer);
    }

    /// <summary>Declares where the window of each sum starts. Windows beyond the batch lie above the map.</summary>
    private void EmitStarts(SourceWriter writer, PixelCode pixel, int r)
    {
        for (int u = 0; u < result.Sums; u++)
        {
            WindowStart start = WindowStart.Declare(writer, result.Under(pixel, u), c.Window, input, 0, $"{starts.Count}", IndexExpression.Variable($"pixel{r}") < IndexExpression.Variable("pixels"));
            writer.Request(start.Plane, start.Row, start.Column, start.Element);
            starts.Add(start);
        }
    }

    private void EmitRow(SourceWriter writer)
    {
        Window v = c.Window;
        writer.Line($"int j = {((Plane * v.Kernel.H) + Row) * (v.Kernel.W * c.Inputs * shape.Outputs)};");
        IndexExpression planes = writer.Declare("dz", Plane * v.Dilation.D), rows = writer.Declare("dy", Row * v.Dilation.H), distance = writer.Declare("d", input.Distance(0, planes, rows, 0));
        for (int p = 0; p < shape.Pixels; p++)
        {
            writer.Line($"bool in{p} = {IndexCondition.All(starts[p].Plane + planes >= 0, starts[p].Plane + planes < input.Map.Depth, starts[p].Row + rows >= 0, starts[p].Row + rows < input.Map.Height)};");
        }

        for (int kx = 0; kx < v.Kernel.W; kx++)
        {
            for (int i = 0; i < c.Inputs; i++)
            {
                writer.Line($"// Column {kx}{(c.Inputs == 1 ? "" : $", channel {i}")} under the window.");
                using (writer.Body())
                {
                    EmitProducts(writer, distance, kx, i);
                }
            }
        }
    }

    private void EmitProducts(SourceWriter writer, IndexExpression ofRow, int kx, int channel)
    {
        Window v = c.Window;
        int dx = kx * v.Dilation.W, weight = ((kx * c.Inputs) + channel) * shape.Outputs;
        int distance = input.Distance(0, 0, dx) + (channel * input.ChannelStride);
        writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Pixels).Select(p => $"a{p} = {Inside(p)} ? {x}[{starts[p].Element + ofRow + distance}] : 0f"))};");
        writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Outputs).Select(o => $"b{o} = sw[{IndexExpression.Variable("j") + weight + o}]"))};");
        for (int p = 0; p < shape.Pixels; p++)
        {
            writer.Line(string.Join(" ", Enumerable.Range(0, shape.Outputs).Select(o => $"c{p}_{o} += a{p} * b{o};")));
        }

        // A column that no window has in the padding needs no test.
        string Inside(int p)
        {
            IndexCondition isInRow = IndexCondition.All(starts[p].Column + dx >= 0, starts[p].Column + dx < input.Map.Width);
            return isInRow == IndexCondition.True ? $"in{p}" : $"in{p} && {isInRow}";
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
                write.Call(writer, IndexExpression.Variable($"pixel{r}"), FirstOutput + output, u => $"c{first + u}_{output}");
            }
        }

        write.Declare(writer);
    }
}
