using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Cpu;

namespace NetGen.Runtime.Generation;

/// <summary>
/// Rows of depthwise convolution whose windows overlap: neighbours see the same elements, each of which is loaded once. Written out for one number of columns and one step from a
/// window to the next.
/// </summary>
internal static class DepthwiseTaps
{
    /// <summary>Pixels at a time: nearly as many sums as hide the latency of a multiplication, and a divisor of the usual widths, 112 to 7; then fewer for what is left.</summary>
    private static readonly int[] Together = [7, 3, 1];

    public static IEnumerable<GeneratedFile> Files => Taps.All.Select(taps => new GeneratedFile($"src/Runtime/Cpu/Kernels/Taps/{taps.Name}.cs", Text(taps)));

    private static string Text(Taps taps)
    {
        (int columns, int step) = taps;
        var writer = new SourceWriter();
        writer.Line($"""
            {GeneratedFile.Head}
            using System.ComponentModel;

            namespace NetGen.Cpu;

            /// <summary>Depthwise convolution with {columns} columns and windows {(step == 1 ? "one column" : $"{step} columns")} apart: neighbours see the same elements, each of which is loaded once. For emitted code.</summary>
            [EditorBrowsable(EditorBrowsableState.Never)]
            """);
        using (writer.Block($"public readonly unsafe struct {taps.Name} : IDepthwiseRow"))
        {
            writer.Line("""
                /// <inheritdoc/>
                public static void Run<TVector, TEpilogue>(
                    float* x, nint xStride, in Window window, float* weights, float* bias, float* y, nint yStride, int pixels, TEpilogue epilogue)
                    where TVector : struct, ISimd<TVector>
                    where TEpilogue : struct, IEpilogue<TEpilogue>
                """);
            using (writer.Body())
            {
                writer.Line($"{GeneratedFile.OptimizeAtOnce}\n");
                writer.Line("nint planeStride = window.PlaneStride, rowStride = window.RowStride, step = window.ColumnStride;");
                writer.Line("int planes = window.Planes, rows = window.Rows, channels = window.Run;");
                using (writer.Block("for (int channel = 0; channel < channels; channel += TVector.Width)"))
                {
                    writer.Line("int left = channels - channel, column = 0;");
                    writer.Line("TVector start = TVector.Load(bias + channel);");
                    writer.Line("float* first = x + channel, target = y + channel;");
                    foreach (int pixels in Together)
                    {
                        Pixels(writer, pixels, columns, step);
                    }
                }
            }
        }

        return writer.ToString();
    }

    private static void Pixels(SourceWriter writer, int pixels, int columns, int step)
    {
        writer.Line();
        using (writer.Block(pixels == 1 ? "for (; column < pixels; column++)" : $"for (; column <= pixels - {pixels}; column += {pixels})"))
        {
            writer.Line($"TVector {string.Join(", ", Enumerable.Range(0, pixels).Select(p => $"c{p} = start"))};");
            writer.Line("float* w = weights + channel;");
            using (writer.Block("for (int h = 0; h < planes; h++)"))
            using (writer.Block("for (int i = 0; i < rows; i++)"))
            {
                writer.Line("float* a = first + h * planeStride + i * rowStride;");
                for (int j = 0; j < columns; j++)
                {
                    writer.Line($"TVector w{j} = TVector.Load(w);").Line("w += channels;");
                }

                int elements = ((pixels - 1) * step) + columns;
                for (int element = 0; element < elements; element++)
                {
                    writer.Line($"{(element == 0 ? "TVector " : "")}e = TVector.Load(a);");
                    for (int j = 0; j < columns; j++)
                    {
                        int pixel = (element - j) / step;
                        if (element >= j && (element - j) % step == 0 && pixel < pixels)
                        {
                            writer.Line($"TVector.Accumulate(e, w{j}, ref c{pixel});");
                        }
                    }

                    if (element < elements - 1)
                    {
                        writer.Line("a += step;");
                    }
                }
            }

            writer.Line();
            for (int p = 0; p < pixels; p++)
            {
                writer.Line($"Lanes.Store<TVector>(target, epilogue.Apply<TVector>(c{p}, column{(p == 0 ? "" : $" + {p}")}, channel), left);");
                writer.Line("target += yStride;");
            }

            writer.Line($"first += {(pixels == 1 ? "xStride" : $"{pixels} * xStride")};");
        }
    }
}
