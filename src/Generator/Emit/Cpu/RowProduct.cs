using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>A row of results of a contraction, in register tiles.</summary>
internal sealed class RowProduct : RowKernel
{
    private readonly Contraction contraction;
    private readonly Tiling tiling;
    private readonly string method;

    private RowProduct(Contraction contraction, Tiling tiling, string method)
    {
        this.contraction = contraction;
        this.tiling = tiling;
        this.method = method;
    }

    public override int Block => tiling.Block;

    /// <param name="emission">Where the methods are added.</param>
    /// <param name="c">The contraction.</param>
    /// <param name="input">The map that it reads.</param>
    /// <param name="pixels">Pixels of a row of results.</param>
    /// <param name="outputStride">Elements from a result to the next.</param>
    public static RowProduct Emit(CpuEmission emission, Contraction c, Location input, int pixels, int outputStride)
    {
        var tiling = Tiling.Choose(pixels, c.Outputs, c.Sums);
        var levels = new WindowLevels(c, input);
        return new(c, tiling, EmitRow(emission, EmitShape(emission, c, levels, input, outputStride, tiling.Block), levels.IsDeep, tiling, pixels));
    }

    /// <summary>The row in every group and block of outputs; loops that would run once are left out.</summary>
    public override void Call(SourceWriter writer, string from, string w, string b, string to, (string Type, string Value) epilogue)
    {
        writer.Line($"{epilogue.Type} epilogue = {epilogue.Value};");
        Contraction c = contraction;
        int blocks = Contraction.Blocks(c.Outputs, Block), padded = blocks * Block;
        string first = (long)c.Groups * padded > int.MaxValue ? "(long)group" : "group";
        var open = new Stack<IDisposable>();
        string output = "0", channel = "0", packed = "0";
        if (c.Groups > 1)
        {
            open.Push(writer.Block($"for (int group = 0; group < {c.Groups}; group++)"));
            from += $" + (group * {c.Inputs})";
            (channel, packed) = ($"group * {c.Outputs}", $"{first} * {padded}");
        }

        if (blocks > 1)
        {
            open.Push(writer.Block($"for (int output = 0; output < {c.Outputs}; output += {Block})"));
            (output, channel, packed) = ("output", Sum("output", channel), Sum("output", packed));
        }

        string left = output == "0" ? $"{c.Outputs}" : $"{c.Outputs} - output";
        string weights = packed == "0" ? w : $"{w} + ((long){Term(packed)} * {c.Sums})";
        writer.Line($"{method}<TSimd, TVector, {epilogue.Type}>({from}, {weights}, {Sum(b, packed)}, {Sum(to, channel)}, {left}, {channel}, epilogue);");
        while (open.Count > 0)
        {
            open.Pop().Dispose();
        }
    }

    private static string Sum(string a, string b) => b == "0" ? a : $"{a} + {Term(b)}";

    private static string Term(string sum) => sum.IndexOf(" ", StringComparison.Ordinal) < 0 ? sum : $"({sum})";

    private static string EmitShape(CpuEmission emission, Contraction c, WindowLevels levels, Location input, int outputStride, int block)
    {
        string planes = !levels.IsDeep ? "" : $"""


                public static int Planes => {levels.Planes.Count};

                public static int PlaneStride => {levels.Planes.Stride};
            """;
        return emission.Kernels.Type("ConvolutionShape", $$"""
            private readonly struct {{KernelClass.Self}} : Cpu::IConvolution
            {
                public static int Rows => {{levels.Rows.Count}};

                public static int RowStride => {{levels.Rows.Stride}};

                public static int Columns => {{levels.Columns.Count}};

                public static int ColumnStride => {{levels.Columns.Stride}};

                public static int Run => {{levels.Run}};

                public static int WindowStride => {{c.Window.Stride.W * input.PixelStride}};

                public static int OutputStride => {{outputStride}};

                public static int Block => {{block}};{{planes}}
            }
            """, $"/// <summary>{string.Join(" x ", c.Window.Kernel.Dimensions)} of {c.Inputs} channels.</summary>");
    }

    /// <summary>A row of results in one block of outputs, cut into tiles for the processor's vectors.</summary>
    private static string EmitRow(CpuEmission emission, string shape, bool isDeep, Tiling tiling, int pixels)
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
            string at = pixel == "0" ? "" : $" + ((long){pixel} * {shape}.WindowStride)", to = pixel == "0" ? "" : $" + ((long){pixel} * {shape}.OutputStride)";
            writer.Line($"{emission.Kernels.Need(tile with { IsDeep = isDeep })}<TSimd, TVector, {shape}, TEpilogue>(x{at}, w{n}, b{n}, y{to}{n}, left{n.Replace('+', '-')}, {pixel}, channel{n}, epilogue);");
        }
    }
}
