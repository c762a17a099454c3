using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Cpu;

namespace NetGen.Runtime.Generation;

/// <summary>Rows of convolution with few outputs over a map with one channel: the inner loops, written out for one number of outputs, with pixels in the lanes.</summary>
internal static class PixelTiling
{
    public static IEnumerable<GeneratedFile> Files => PixelLanes.All.Select(lanes => new GeneratedFile($"src/Runtime/Cpu/Kernels/PixelLanes/{lanes.Name}.cs", Text(lanes)));

    private static string Text(PixelLanes lanes)
    {
        int[] outputs = [.. Enumerable.Range(0, lanes.Outputs)], vectors = [.. Enumerable.Range(0, lanes.Vectors)];
        var writer = new SourceWriter();
        writer.Line($"""
            {GeneratedFile.Head}
            using System.ComponentModel;

            namespace NetGen.Cpu;

            /// <summary>{lanes.Outputs} {(lanes.Outputs == 1 ? "output" : "outputs")} of a map with one channel, for vectors of pixels. For emitted code.</summary>
            [EditorBrowsable(EditorBrowsableState.Never)]
            """);
        using (writer.Block($"public readonly unsafe struct {lanes.Name} : ITiling"))
        {
            writer.Line("""
                /// <inheritdoc/>
                public static int Block => PlanarRow.Block;

                /// <inheritdoc/>
                public static void Run<TVector, TEpilogue>(
                    float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, int columns, nint channel, TEpilogue epilogue)
                    where TVector : struct, ISimd<TVector>
                    where TEpilogue : struct, IEpilogue<TEpilogue>
                """);
            using (writer.Body())
            {
                writer.Line($"""
                    {GeneratedFile.OptimizeAtOnce}

                    nint columnStride = window.ColumnStride, rowStride = window.RowStride, planeStride = window.PlaneStride;
                    int run = window.Run;
                    float* planar = stackalloc float[{lanes.Outputs} * PlanarRow.Most];
                    """);
                using (writer.Block($"for (var part = PlanarRow.First<TVector>(columns, {lanes.Vectors}); part.Count > 0; part.Next<TVector>())"))
                {
                    foreach (int n in outputs)
                    {
                        writer.Line($"TVector {string.Join(", ", vectors.Select(v => $"c{n}_{v} = {(v == 0 ? $"TVector.Broadcast(b[{n}])" : $"c{n}_0")}"))};");
                    }

                    writer.Line("float* weights = w, plane = x + part.Pixel;");
                    if (lanes.Vectors == 2) writer.Line("nint second = part.Second;");
                    using (writer.Block("for (int h = window.Planes; h > 0; h--)"))
                    {
                        writer.Line("float* row = plane;");
                        using (writer.Block("for (int i = window.Rows; i > 0; i--)"))
                        {
                            writer.Line("float* column = row;");
                            using (writer.Block("for (int j = window.Columns; j > 0; j--)"))
                            {
                                using (writer.Block("for (float* a = column, after = column + run; a < after; a++)"))
                                {
                                    writer.Line($"TVector x0 = TVector.Load(a){(lanes.Vectors == 2 ? ", x1 = TVector.Load(a + second)" : "")}, e;");
                                    foreach (int n in outputs)
                                    {
                                        writer.Line($"e = TVector.Broadcast(weights[{n}]);");
                                        foreach (int v in vectors) writer.Line($"TVector.Accumulate(x{v}, e, ref c{n}_{v});");
                                    }

                                    writer.Line("weights += PlanarRow.Block;");
                                }

                                writer.Line().Line("column += columnStride;");
                            }

                            writer.Line().Line("row += rowStride;");
                        }

                        writer.Line().Line("plane += planeStride;");
                    }

                    writer.Line();
                    using (writer.Block("if (PlanarRow.IsFused<TEpilogue>())"))
                    {
                        foreach (int n in outputs)
                        {
                            foreach (int v in vectors) writer.Line($"c{n}_{v} = epilogue.Apply<TVector>(c{n}_{v}, 0, 0);");
                        }
                    }

                    writer.Line();
                    foreach (int n in outputs)
                    {
                        foreach (int v in vectors) writer.Line($"TVector.Store(planar + {n} * PlanarRow.Most{(v == 0 ? "" : " + second")}, c{n}_{v});");
                    }

                    writer.Line($"part.Write<TVector, TEpilogue>(planar, {lanes.Outputs}, y, yStride, channel, epilogue);");
                }
            }
        }

        return writer.ToString();
    }
}
