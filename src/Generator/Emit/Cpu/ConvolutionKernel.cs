using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>
/// Emits convolution and Dense: register tiles over the pixels of a row, weights in blocks of outputs, no copy of the input (its windows are read in place).
/// Dense on a map, flattened or not, is a convolution with a kernel as large as the map.
/// </summary>
internal static class ConvolutionKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Location input = planned.Input;
        Contraction c = Contraction.Of(anchor, input.Map);
        Shape result = new(c.Outputs * c.Groups, c.Rows, c.Columns);
        Location target = planned.Scratch ?? planned.Output;

        // Without neighbours or borders rows are no different from one long row.
        bool oneRow = c.IsPointwise && planned.Scratch is null && IsOneRow(input) && IsOneRow(target)
            && planned.Operands.Values.All(o => o.Map is { Height: 1, Width: 1 } || (o.Map.Height == c.Rows && o.Map.Width == c.Columns && IsOneRow(o)));
        int rows = oneRow ? 1 : c.Rows, pixels = oneRow ? c.Rows * c.Columns : c.Columns;
        Tiling tiling = Tiling.Choose(pixels, c.Outputs, c.Sums);
        string shape = EmitShape(emission, c, input, target, tiling.Block);
        string rowMethod = EmitRow(emission, shape, c, tiling, pixels, target);

        var pointers = new Pointers();
        string x = pointers.Map("x", input, -c.Window.Padding.Top, -c.Window.Padding.Left);
        var (weights, bias) = emission.Packed.AddContraction(planned.Kernel, c, tiling.Block);
        string w = pointers.Packed("w", weights), b = pointers.Packed("b", bias);
        string t = pointers.Map("y", target);
        var epilogue = EpilogueStruct.Emit(emission, planned, planned.Kernel.Epilogue, result, pointers);
        return emission.Method(planned, anchor.Operator is Dense ? "Dense" : "Convolution", pointers, writer =>
        {
            if (planned.Scratch is not null)
            {
                PooledConvolution.Emit(writer, emission, planned, pointers, Convolve);
            }
            else if (rows == 1)
            {
                writer.Line($"var epilogue = {epilogue.For("0")};");
                Blocks(writer, x, t);
            }
            else
            {
                using (writer.Block($"for (int row = 0; row < {rows}; row++)"))
                {
                    Convolve(writer, "row", "row");
                }
            }
        });

        // A row of results: `row` is its index among all, `slot` that among the rows that are kept.
        void Convolve(SourceWriter writer, string row, string slot)
        {
            writer.Line($"var epilogue = {epilogue.For(row)};");
            Blocks(writer, $"{x} + ((nint){row} * {c.Window.Stride.H * input.RowStride})", $"{t} + ((nint){slot} * {target.RowStride})");
        }

        // The row in every group and block of outputs; loops that would run once are left out.
        void Blocks(SourceWriter writer, string from, string to)
        {
            int blocks = Contraction.Blocks(c.Outputs, tiling.Block), padded = blocks * tiling.Block;
            var open = new Stack<IDisposable>();
            string output = "0", channel = "0", packed = "0";
            if (c.Groups > 1)
            {
                open.Push(writer.Block($"for (int group = 0; group < {c.Groups}; group++)"));
                from += $" + (group * {c.Inputs})";
                (channel, packed) = ($"group * {c.Outputs}", $"group * {padded}");
            }

            if (blocks > 1)
            {
                open.Push(writer.Block($"for (int output = 0; output < {c.Outputs}; output += {tiling.Block})"));
                (output, channel, packed) = ("output", Sum("output", channel), Sum("output", packed));
            }

            string left = output == "0" ? $"{c.Outputs}" : $"{c.Outputs} - output";
            string weights = packed == "0" ? w : $"{w} + ((nint){Term(packed)} * {c.Sums})";
            writer.Line($"{rowMethod}<TSimd, TVector, {epilogue.Type}>({from}, {weights}, {Sum(b, packed)}, {Sum(to, channel)}, {left}, {channel}, epilogue);");
            while (open.Count > 0)
            {
                open.Pop().Dispose();
            }
        }
    }

    private static string Sum(string a, string b) => b == "0" ? a : $"{a} + {Term(b)}";

    private static string Term(string sum) => sum.IndexOf(" ", StringComparison.Ordinal) < 0 ? sum : $"({sum})";

    private static bool IsOneRow(Location location) => location.Map.Height == 1 || location.RowStride == location.Map.Width * location.PixelStride;

    private static string EmitShape(CpuEmission emission, Contraction c, Location input, Location target, int block)
    {
        // Pixels under a row of the kernel lie side by side unless channels of others, or skipped columns, lie between them.
        bool adjacent = c.Window.Kernel.W == 1 || (c.Window.Dilation.W == 1 && c.Inputs == input.PixelStride);
        int run = adjacent ? c.Window.Kernel.W * c.Inputs : c.Inputs;
        int columns = adjacent ? 1 : c.Window.Kernel.W;
        int rows = c.Window.Kernel.H, rowStride = c.Window.Dilation.H * input.RowStride;
        if (columns == 1 && (rows == 1 || run == rowStride))
        {
            (run, rows, rowStride) = (run * rows, 1, 0);
        }

        return emission.Kernels.Type("ConvolutionShape", $$"""
            private readonly struct {{KernelClass.Self}} : Cpu::IConvolution
            {
                public static int Rows => {{rows}};

                public static int RowStride => {{rowStride}};

                public static int Columns => {{columns}};

                public static int ColumnStride => {{(columns == 1 ? 0 : c.Window.Dilation.W * input.PixelStride)}};

                public static int Run => {{run}};

                public static int WindowStride => {{c.Window.Stride.W * input.PixelStride}};

                public static int OutputStride => {{target.PixelStride}};

                public static int Block => {{block}};
            }
            """, $"/// <summary>{c.Window.Kernel.H} x {c.Window.Kernel.W} of {c.Inputs} channels.</summary>");
    }

    /// <summary>A row of results in one block of outputs, cut into tiles for the processor's vectors.</summary>
    private static string EmitRow(CpuEmission emission, string shape, Contraction c, Tiling tiling, int pixels, Location target)
    {
        var writer = new SourceWriter();
        writer.Line(CpuEmission.Optimize);
        writer.Line($"private static void {KernelClass.Self}<TSimd, TVector, TEpilogue>(float* x, float* w, float* b, float* y, int left, int channel, TEpilogue epilogue)");
        writer.Line(CpuEmission.VectorConstraints).Line("    where TEpilogue : struct, Cpu::IEpilogue");
        using (writer.Body())
        {
            using (writer.Block($"if (TSimd.Width == {Tiling.Lanes})"))
            {
                Tiles(tiling.Wide, "");
            }

            using (writer.Block("else"))
            using (writer.Block($"for (int n = 0; n < {tiling.Block} && n < left; n += 2 * TSimd.Width)"))
            {
                Tiles(tiling.Narrow, " + n");
            }
        }

        return emission.Kernels.Method("Row", writer.ToString(), "/// <summary>A row of results for a block of outputs.</summary>");

        void Tiles(Tile tile, string n)
        {
            int whole = pixels / tile.Pixels * tile.Pixels;
            if (whole == tile.Pixels)
            {
                Call(tile, "0", n);
            }
            else
            {
                using (writer.Block($"for (int pixel = 0; pixel < {whole}; pixel += {tile.Pixels})"))
                {
                    Call(tile, "pixel", n);
                }
            }

            if (whole < pixels)
            {
                Call(tile with { Pixels = pixels - whole }, $"{whole}", n);
            }
        }

        void Call(Tile tile, string pixel, string n)
        {
            string at = pixel == "0" ? "" : $" + ((nint){pixel} * {shape}.WindowStride)", to = pixel == "0" ? "" : $" + ((nint){pixel} * {shape}.OutputStride)";
            writer.Line($"{emission.Kernels.Need(tile)}<TSimd, TVector, {shape}, TEpilogue>(x{at}, w{n}, b{n}, y{to}{n}, left{n.Replace('+', '-')}, {pixel}, channel{n}, epilogue);");
        }
    }
}
