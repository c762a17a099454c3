using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// Emits convolution and Dense as a product of matrices that is never formed: rows are the pixels of the batch, columns the outputs, and the sum runs over the
/// elements under the window. Each group keeps a tile of both in shared memory, each thread a tile of sums in registers.
/// </summary>
/// <remarks>
/// The loop begins with the barrier, not with the loads: ILGPU moves loads that feed the next iteration past a barrier at the end of a loop.
/// </remarks>
internal sealed class ContractionKernel
{
    private readonly PlannedKernel planned;
    private readonly Contraction c;
    private readonly GpuTensor input;
    private readonly GpuTensor target;
    private readonly Shape result;
    private readonly GroupShape shape;
    private readonly KernelArguments arguments = new();
    private readonly EpilogueCode epilogue;
    private readonly EpilogueCode poolEpilogue;
    private readonly string x;
    private readonly string w;
    private readonly string b;
    private readonly string y;

    /// <summary>Height and width of a pooling that is done in registers; 1 x 1 for none.</summary>
    private readonly Pair window;

    private ContractionKernel(PlannedKernel planned, IlgpuEmission emission)
    {
        this.planned = planned;
        Node anchor = planned.Kernel.Anchor;
        input = emission.Read(planned.Input);
        c = Contraction.Of(anchor, planned.Input.Map);
        bool pools = planned.Kernel.Pool is not null && planned.Scratch is null;
        window = pools ? RegisterPooling.Window(planned.Kernel.Pool!) : new(1, 1);
        result = planned.Kernel.Pool?.Input.Shape is { } before ? before : new(c.Outputs * c.Groups, c.Rows, c.Columns);
        target = planned.Scratch is { } scratch ? GpuTensor.InArena(scratch) : emission.Write(planned);
        shape = GroupShape.Choose(c.Rows * c.Columns, c.Outputs, window.H * window.W, emission.MostThreads);
        var (weights, bias) = emission.Packed.AddContraction(planned.Kernel, c, c.Outputs);
        x = arguments.Pass("X", input.View);
        w = arguments.Pass("W", KernelArguments.Packed(weights, (long)c.Groups * c.Outputs * c.Sums));
        b = arguments.Pass("B", KernelArguments.Packed(bias, (long)c.Groups * c.Outputs));
        y = arguments.Pass("Y", target.View);
        epilogue = new(emission, planned, planned.Kernel.Epilogue, arguments);
        poolEpilogue = new(emission, planned, pools ? planned.Kernel.PoolEpilogue : [], arguments);
    }

    /// <summary>Rows of the product for one image.</summary>
    private int Pixels => result.Height / window.H * (result.Width / window.W) * window.H * window.W;

    public static void Emit(PlannedKernel planned, IlgpuEmission emission)
    {
        var kernel = new ContractionKernel(planned, emission);
        GroupShape shape = kernel.shape;
        emission.Add(
            planned,
            planned.Kernel.Anchor.Operator is Dense ? "Dense" : "Convolution",
            kernel.arguments,
            ($"Gpu::Groups.Of({kernel.Pixels}L * batch, {shape.TileRows})", (kernel.c.Outputs + shape.TileColumns - 1) / shape.TileColumns, kernel.c.Groups),
            shape.Threads,
            kernel.EmitBody);
        if (planned.Kernel.Pool is not null && planned.Scratch is not null)
        {
            PoolingKernel.EmitAfter(planned, emission);
        }
    }

    private void EmitBody(SourceWriter writer)
    {
        int step = shape.Threads / shape.Depth, loads = shape.TileRows / step;
        writer.Line($"int tid = Ilgpu::Group.IdxX, tx = tid % {shape.ThreadColumns}, ty = tid / {shape.ThreadColumns};");
        writer.Line($"int row0 = Ilgpu::Grid.IdxX * {shape.TileRows}, column0 = Ilgpu::Grid.IdxY * {shape.TileColumns}, rows = a.Batch * {Pixels};");
        if (c.Groups > 1)
        {
            writer.Line("int group = Ilgpu::Grid.IdxZ;");
        }

        writer.Line($"var sx = Ilgpu::SharedMemory.Allocate<float>({shape.Depth * shape.TileRows});");
        writer.Line($"var sw = Ilgpu::SharedMemory.Allocate<float>({shape.Depth * shape.TileColumns});");
        writer.Line();
        writer.Line($"// The rows of the tile that this thread loads: their windows start at row p, column q of the input; rows beyond the batch lie outside of it.");
        writer.Line($"int kx = tid % {shape.Depth}, mx = tid / {shape.Depth};");
        for (int l = 0; l < loads; l++)
        {
            writer.Line($"int m{l} = row0 + mx{(l == 0 ? "" : $" + {l * step}")};");
            EmitPixel(writer, $"m{l}", $"{l}");
            writer.Line($"int p{l} = m{l} < rows ? {Start($"r{l}", c.Window.Stride.H, c.Window.Padding.Top)} : {-OutOfSight}, q{l} = {Start($"s{l}", c.Window.Stride.W, c.Window.Padding.Left)};");
            writer.Line($"int x{l} = {input.Index($"n{l}", c.Groups > 1 ? $"(group * {c.Inputs})" : "0", $"p{l}", $"q{l}")};");
        }

        writer.Line();
        foreach (int i in Enumerable.Range(0, shape.Rows))
        {
            writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Columns).Select(j => $"c{i}_{j} = 0f"))};");
        }

        using (writer.Block($"for (int k0 = 0; k0 < {c.Sums}; k0 += {shape.Depth})"))
        {
            writer.Line("Ilgpu::Group.Barrier();").Line();
            EmitLoadInput(writer, loads, step);
            EmitLoadWeights(writer);
            writer.Line().Line("Ilgpu::Group.Barrier();");
            using (writer.Block($"for (int k = 0; k < {shape.Depth}; k++)"))
            {
                writer.Line($"int i = (k * {shape.TileRows}) + (ty * {shape.Rows}), j = (k * {shape.TileColumns}) + tx;");
                writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Rows).Select(r => $"a{r} = sx[i{Plus(r)}]"))};");
                writer.Line($"float {string.Join(", ", Enumerable.Range(0, shape.Columns).Select(o => $"b{o} = sw[j{Plus(o * shape.ThreadColumns)}]"))};");
                for (int r = 0; r < shape.Rows; r++)
                {
                    writer.Line(string.Join(" ", Enumerable.Range(0, shape.Columns).Select(o => $"c{r}_{o} += a{r} * b{o};")));
                }
            }
        }

        writer.Line();
        EmitResults(writer);
    }

    /// <summary>A row index so far above the map that no row under a window reaches it.</summary>
    private int OutOfSight => c.Window.Extent.H + input.Map.Height;

    private static string Start(string position, int stride, int padding) =>
        (stride == 1 ? position : $"({position} * {stride})") + (padding == 0 ? "" : $" - {padding}");

    /// <summary>Image n, row r and column s of the result from an index of the product's rows; the pixels under a window of the pooling follow each other.</summary>
    private void EmitPixel(SourceWriter writer, string m, string suffix)
    {
        int size = window.H * window.W, across = result.Width / window.W;
        writer.Line($"int n{suffix} = {m} / {Pixels}, o{suffix} = {m} - (n{suffix} * {Pixels});");
        writer.Line(size == 1
            ? $"int r{suffix} = o{suffix} / {across}, s{suffix} = o{suffix} - (r{suffix} * {across});"
            : $"int t{suffix} = o{suffix} / {size}, u{suffix} = o{suffix} - (t{suffix} * {size}), "
              + $"r{suffix} = (t{suffix} / {across} * {window.H}) + (u{suffix} / {window.W}), s{suffix} = (t{suffix} % {across} * {window.W}) + (u{suffix} % {window.W});");
    }

    private void EmitLoadInput(SourceWriter writer, int loads, int step)
    {
        Window v = c.Window;
        int perRow = v.Kernel.W * c.Inputs;
        writer.Line("int k1 = k0 + kx;");
        writer.Line($"int dy = {Scaled($"(k1 / {perRow})", v.Dilation.H)}, k2 = k1 % {perRow}, dx = {Scaled($"(k2 / {c.Inputs})", v.Dilation.W)}, d = {input.Distance($"(k2 % {c.Inputs})", "dy", "dx")};");
        for (int l = 0; l < loads; l++)
        {
            var inside = new List<string> { $"p{l} + dy >= 0", $"p{l} + dy < {input.Map.Height}" };
            if (v.Padding.Left > 0)
            {
                inside.Add($"q{l} + dx >= 0");
            }

            if (v.Padding.Right > 0)
            {
                inside.Add($"q{l} + dx < {input.Map.Width}");
            }

            if (c.Sums % shape.Depth != 0)
            {
                inside.Insert(0, $"k1 < {c.Sums}");
            }

            writer.Line($"sx[(kx * {shape.TileRows}) + mx{Plus(l * step)}] = {string.Join(" && ", inside)} ? {x}[x{l} + d] : 0f;");
        }
    }

    private static string Scaled(string value, int factor) => factor == 1 ? value : $"{value} * {factor}";

    private void EmitLoadWeights(SourceWriter writer)
    {
        int loads = shape.TileColumns * shape.Depth / shape.Threads;
        for (int l = 0; l < loads; l++)
        {
            writer.Line($"int e{l} = tid{Plus(l * shape.Threads)}, kw{l} = k0 + (e{l} / {shape.TileColumns}), nw{l} = column0 + (e{l} % {shape.TileColumns});");
            string k = c.Groups > 1 ? $"((group * {c.Sums}) + kw{l})" : $"kw{l}";
            writer.Line($"sw[e{l}] = kw{l} < {c.Sums} && nw{l} < {c.Outputs} ? {w}[({k} * {c.Outputs}) + nw{l}] : 0f;");
        }
    }

    private void EmitResults(SourceWriter writer)
    {
        int size = window.H * window.W;
        for (int first = 0; first < shape.Rows; first += size)
        {
            string m = $"m_{first}";
            writer.Line($"int {m} = row0 + (ty * {shape.Rows}){Plus(first)};");
            using (writer.Block($"if ({m} < rows)"))
            {
                EmitPixel(writer, m, $"_{first}");
                for (int o = 0; o < shape.Columns; o++)
                {
                    EmitResult(writer, first, o, size);
                }
            }
        }
    }

    /// <summary>Writes one result: that of a pixel, or that of the pooled pixels under one window.</summary>
    private void EmitResult(SourceWriter writer, int first, int output, int size)
    {
        string column = $"column_{output}", image = $"n_{first}";
        string channel = c.Groups > 1 ? $"((group * {c.Outputs}) + {column})" : column;
        writer.Line($"int {column} = column0 + tx{Plus(output * shape.ThreadColumns)};");
        using (writer.Block($"if ({column} < {c.Outputs})"))
        {
            if (size == 1)
            {
                writer.Line($"float v = c{first}_{output} + {b}[{channel}];");
                epilogue.Emit(writer, image, channel, $"r_{first}", $"s_{first}");
                writer.Line($"{y}[{target.Index(image, channel, $"r_{first}", $"s_{first}")}] = v;");
                return;
            }

            Node pool = planned.Kernel.Pool!;
            writer.Line($"float pooled = {RegisterPooling.First(pool)};");
            for (int u = 0; u < size; u++)
            {
                using (writer.Body())
                {
                    writer.Line($"float v = c{first + u}_{output} + {b}[{channel}];");
                    epilogue.Emit(writer, image, channel, $"(r_{first}{Plus(u / window.W)})", $"(s_{first}{Plus(u % window.W)})");
                    writer.Line(RegisterPooling.Take(pool));
                }
            }

            writer.Line($"int row = r_{first} / {window.H}, pixel = s_{first} / {window.W};");
            using (writer.Body())
            {
                writer.Line(pool.Operator is MaxPool2D ? "float v = pooled;" : $"float v = pooled / {SourceWriter.Float(size)};");
                poolEpilogue.Emit(writer, image, channel, "row", "pixel");
                writer.Line($"{y}[{target.Index(image, channel, "row", "pixel")}] = v;");
            }
        }
    }

    private static string Plus(int count) => count == 0 ? "" : $" + {count}";
}
