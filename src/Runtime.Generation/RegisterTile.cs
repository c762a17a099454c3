using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Cpu;

namespace NetGen.Runtime.Generation;

/// <summary>The register tiles that <see cref="Tiling"/> chooses from: the inner loops of convolution and Dense, written out for one number of pixels and vectors.</summary>
internal static class RegisterTile
{
    /// <summary>Pixels that are reached from one pointer: by the stride, 3 and 5 times the stride, and their doubles, which are addresses on x86.</summary>
    private const int PixelsOfPointer = 7;

    public static IEnumerable<GeneratedFile> Files => Tile.All.Select(tile => new GeneratedFile($"src/Runtime/Cpu/Kernels/Tiles/{tile.Name}.cs", Text(tile)));

    private static string Text(Tile tile)
    {
        var writer = new SourceWriter();
        writer.Line($"""
            {GeneratedFile.Head}
            using System.ComponentModel;
            using System.Runtime.CompilerServices;

            namespace NetGen.Cpu;

            /// <summary>{tile.Pixels} {(tile.Pixels == 1 ? "pixel" : "pixels")} x {tile.Vectors} {(tile.Vectors == 1 ? "vector" : "vectors")} of outputs, summed in registers. For emitted code.</summary>
            [EditorBrowsable(EditorBrowsableState.Never)]
            """);
        using (writer.Block($"public readonly unsafe struct {tile.Name} : ITile"))
        {
            Constant(writer, "Pixels", tile.Pixels);
            Constant(writer, "Vectors", tile.Vectors);
            writer.Line("""

                /// <inheritdoc/>
                public static void Run<TVector, TEpilogue>(
                    float* x, nint xStride, in Window window, float* w, nint wStride, float* b, float* y, nint yStride, int left, nint pixel, nint end, nint channel, TEpilogue epilogue)
                    where TVector : struct, ISimd<TVector>
                    where TEpilogue : struct, IEpilogue<TEpilogue>
                """);
            using (writer.Body())
            {
                // In bytes, so that twice and four times a stride are addresses, too.
                int[] factors = [.. Enumerable.Range(0, tile.Pixels).Select(p => Factor(p % PixelsOfPointer)).Where(f => f > 1).Distinct().Order()];
                writer.Line($"""
                    {GeneratedFile.OptimizeAtOnce}

                    nint x1 = xStride * sizeof(float){string.Concat(factors.Select(f => $", x{f} = {f} * x1"))};
                    nint columnStride = window.ColumnStride * sizeof(float), rowStride = window.RowStride * sizeof(float), planeStride = window.PlaneStride * sizeof(float);
                    nint run = (nint)window.Run * sizeof(float);
                    byte* first = (byte*)x;
                    """);
                using (writer.Block($"for (; pixel < end; pixel += {tile.Pixels})"))
                {
                    Sum(writer, tile);
                    writer.Line();
                    Write(writer, tile);
                    writer.Line().Line($"first += {tile.Pixels} * x1;");
                }
            }
        }

        return writer.ToString();
    }

    private static void Constant(SourceWriter writer, string name, int value)
    {
        writer.Line().Line("/// <inheritdoc/>");
        using (writer.Block($"public static int {name}"))
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]").Line($"get => {value};");
        }
    }

    private static void Sum(SourceWriter writer, Tile tile)
    {
        for (int v = 0; v < tile.Vectors; v++)
        {
            writer.Line($"TVector c0_{v} = TVector.Load(b{Plus(v, "TVector.Width")}){string.Concat(Enumerable.Range(1, tile.Pixels - 1).Select(p => $", c{p}_{v} = c0_{v}"))};");
        }

        writer.Line("float* weights = w;").Line("byte* plane = first;");
        using (writer.Block("for (int h = window.Planes; h > 0; h--)"))
        {
            writer.Line("byte* row = plane;");
            using (writer.Block("for (int i = window.Rows; i > 0; i--)"))
            {
                writer.Line("byte* column = row;");
                using (writer.Block("for (int j = window.Columns; j > 0; j--)"))
                {
                    Run(writer, tile);
                    writer.Line().Line("column += columnStride;");
                }

                writer.Line().Line("row += rowStride;");
            }

            writer.Line().Line("plane += planeStride;");
        }
    }

    /// <summary>A stretch of adjacent elements.</summary>
    private static void Run(SourceWriter writer, Tile tile)
    {
        int[] pointers = [.. Enumerable.Range(0, (tile.Pixels + PixelsOfPointer - 1) / PixelsOfPointer)];
        writer.Line("byte* a0 = column;");
        foreach (int pointer in pointers.Skip(1))
        {
            writer.Line($"byte* a{pointer} = a0 + {pointer * PixelsOfPointer} * x1;");
        }

        writer.Line("byte* after = column + run;");
        using (writer.Block("while (a0 < after)"))
        {
            writer.Line($"TVector {string.Join(", ", Enumerable.Range(0, tile.Vectors).Select(v => $"w{v} = TVector.Load(weights{Plus(v, "TVector.Width")})"))};");
            for (int p = 0; p < tile.Pixels; p++)
            {
                string element = $"TVector.Broadcast(*(float*){Address(p)})";
                if (tile.Vectors == 1)
                {
                    writer.Line($"TVector.Accumulate({element}, w0, ref c{p}_0);");
                    continue;
                }

                writer.Line($"{(p == 0 ? "TVector " : "")}e = {element};");
                for (int v = 0; v < tile.Vectors; v++)
                {
                    writer.Line($"TVector.Accumulate(e, w{v}, ref c{p}_{v});");
                }
            }

            foreach (int pointer in pointers)
            {
                writer.Line($"a{pointer} += sizeof(float);");
            }

            writer.Line("weights += wStride;");
        }
    }

    /// <summary>Each result's epilogue stands once: the just-in-time compiler inlines only so much.</summary>
    private static void Write(SourceWriter writer, Tile tile)
    {
        for (int p = 0; p < tile.Pixels; p++)
        {
            for (int v = 0; v < tile.Vectors; v++)
            {
                writer.Line($"c{p}_{v} = epilogue.Apply<TVector>(c{p}_{v}, {(p == 0 ? "pixel" : $"pixel + {p}")}, channel{Plus(v, "TVector.Width")});");
            }
        }

        using (writer.Block($"if (left >= {(tile.Vectors == 1 ? "" : $"{tile.Vectors} * ")}TVector.Width)"))
        {
            Store(writer, tile, (lanes, result) => $"TVector.Store(y{lanes}, {result});");
        }

        using (writer.Block("else"))
        {
            Store(writer, tile, (lanes, result) => tile.Vectors == 1
                ? $"TVector.StorePartial(y, {result}, left);"
                : $"Lanes.Store<TVector>(y{lanes}, {result}, left{lanes.Replace('+', '-')});");
        }
    }

    private static void Store(SourceWriter writer, Tile tile, Func<string, string, string> store)
    {
        for (int p = 0; p < tile.Pixels; p++)
        {
            for (int v = 0; v < tile.Vectors; v++)
            {
                writer.Line(store(Plus(v, "TVector.Width"), $"c{p}_{v}"));
            }

            writer.Line("y += yStride;");
        }
    }

    /// <summary>The odd multiple of the stride that a pixel's offset is once or twice or four times.</summary>
    private static int Factor(int pixel) => pixel switch
    {
        3 or 6 => 3,
        5 => 5,
        _ => 1,
    };

    private static string Address(int pixel)
    {
        int place = pixel % PixelsOfPointer, factor = Factor(place);
        string pointer = $"a{pixel / PixelsOfPointer}";
        return place == 0 ? pointer : $"({pointer} + {(place == factor ? "" : $"{place / factor} * ")}x{factor})";
    }

    private static string Plus(int count, string step) => count == 0 ? "" : count == 1 ? $" + {step}" : $" + {count} * {step}";
}
