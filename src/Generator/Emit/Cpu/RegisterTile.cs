namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits register tiles: the inner loops of convolution and Dense, written out for one number of pixels and vectors.</summary>
internal static class RegisterTile
{
    public static void Emit(SourceWriter writer, Tile tile)
    {
        writer.Line($"""
            /// <summary>{tile.Pixels} {(tile.Pixels == 1 ? "pixel" : "pixels")} x {tile.Vectors} {(tile.Vectors == 1 ? "vector" : "vectors")} of outputs, summed in registers.</summary>
            /// <param name="x">The first element under the window of the first pixel.</param>
            /// <param name="w">Packed weights: a vector for each element under the window.</param>
            /// <param name="b">Bias.</param>
            /// <param name="y">The first of these outputs of the first pixel.</param>
            /// <param name="left">How many outputs there are from here on.</param>
            /// <param name="pixel">Index of the first pixel in its row.</param>
            /// <param name="channel">Index of the first of these outputs.</param>
            /// <param name="epilogue">What is done to each result.</param>
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
            private static void {tile.Name}<TSimd, TVector, TShape, TEpilogue>(float* x, float* w, float* b, float* y, int left, int pixel, int channel, TEpilogue epilogue)
                where TSimd : struct, Cpu::ISimd<TVector>
                where TVector : struct
                where TShape : struct, Cpu::IConvolution
                where TEpilogue : struct, Cpu::IEpilogue
            """);
        using (writer.Body())
        {
            for (int v = 0; v < tile.Vectors; v++)
            {
                writer.Line($"TVector c0_{v} = TSimd.Load(b{Plus(v, "TSimd.Width")}){string.Concat(Enumerable.Range(1, tile.Pixels - 1).Select(p => $", c{p}_{v} = c0_{v}"))};");
            }

            using (tile.IsDeep ? writer.Block("for (int h = 0; h < TShape.Planes; h++)") : (IDisposable?)null)
            using (writer.Block("for (int i = 0; i < TShape.Rows; i++)"))
            using (writer.Block("for (int j = 0; j < TShape.Columns; j++)"))
            {
                writer.Line($"float* a = x + {(tile.IsDeep ? "((long)h * TShape.PlaneStride) + " : "")}((long)i * TShape.RowStride) + ((long)j * TShape.ColumnStride);");
                using (writer.Block("for (int k = 0; k < TShape.Run; k++)"))
                {
                    writer.Line($"TVector {string.Join(", ", Enumerable.Range(0, tile.Vectors).Select(v => $"w{v} = TSimd.Load(w{Plus(v, "TSimd.Width")})"))};");
                    for (int p = 0; p < tile.Pixels; p++)
                    {
                        if (tile.Vectors == 1)
                        {
                            writer.Line($"c{p}_0 = TSimd.MultiplyAdd(TSimd.Broadcast(a[{Times(p, "TShape.WindowStride").Trim('(', ')')}]), w0, c{p}_0);");
                            continue;
                        }

                        writer.Line($"{(p == 0 ? "TVector " : "")}x0 = TSimd.Broadcast(a[{Times(p, "TShape.WindowStride").Trim('(', ')')}]);");
                        for (int v = 0; v < tile.Vectors; v++)
                        {
                            writer.Line($"c{p}_{v} = TSimd.MultiplyAdd(x0, w{v}, c{p}_{v});");
                        }
                    }

                    writer.Line("a++;").Line("w += TShape.Block;");
                }
            }

            writer.Line();
            for (int p = 0; p < tile.Pixels; p++)
            {
                for (int v = 0; v < tile.Vectors; v++)
                {
                    string target = $"y{Plus(p, "TShape.OutputStride")}{Plus(v, "TSimd.Width")}";
                    string result = $"epilogue.Apply<TSimd, TVector>(c{p}_{v}, pixel{Plus(p)}, channel{Plus(v, "TSimd.Width")})";
                    writer.Line($"Cpu::Lanes.Store<TSimd, TVector>({target}, {result}, left{(v == 0 ? "" : $" - {Times(v, "TSimd.Width")}")});");
                }
            }
        }
    }

    private static string Plus(int count) => count == 0 ? "" : $" + {count}";

    private static string Plus(int count, string step) => count == 0 ? "" : $" + {Times(count, step)}";

    private static string Times(int count, string step) => count switch
    {
        0 => "0",
        1 => step,
        _ => $"({count} * {step})",
    };
}
