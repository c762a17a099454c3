using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Cpu;

namespace NetGen.Runtime.Generation;

/// <summary>The kernels that are compiled ahead of time: a method that calls each and is never called, since a generic type's code is compiled only for the arguments that something names.</summary>
internal static class PrecompiledKernels
{
    /// <summary>What is done to the results of most convolutions.</summary>
    private static readonly string[] Epilogues =
    [
        "Identity", .. new[] { "ReLU", "ReLU6", "SiLU", "HardSwish", "Sigmoid", "HardSigmoid" }.Select(Activation), "Combine<Add>", $"Then<Combine<Add>, {Activation("ReLU")}>",
    ];

    /// <summary>What kernels of their own do, beside these.</summary>
    private static readonly string[] OfElements = [.. Epilogues.Skip(1), "Combine<Multiply>", "Affine", $"Then<Affine, {Activation("ReLU")}>"];

    private static readonly string[] Lengths = [.. LengthCode.Known.Select(LengthCode.Name), "AnyLength"];

    /// <summary>Pixels of a row, or of a map that is one row, in usual networks.</summary>
    private static readonly int[] Pixels =
    [
        .. Enumerable.Range(1, 64), .. new[] { 7, 8, 14, 16, 28, 32, 56, 64, 112, 128 }.Select(side => side * side), 71, 73, 96, 111, 112, 128, 147, 149, 150, 192, 224, 256,
    ];

    /// <summary>Outputs of a group in usual networks.</summary>
    private static readonly int[] Outputs = [6, .. Enumerable.Range(1, 16).Select(i => 8 * i), 144, 160, 176, 192, 224, 240, 256, 320, 384, 480, 512, 576, 672, 768, 960, 1000, 1024, 1280, 2048];

    /// <summary>What their results are summed over.</summary>
    private static readonly int[] Sums = [3, 9, 16, 25, 27, 64, 72, 147, 150, 256, 288, 576, 1152, 2304, 4608];

    public static IEnumerable<GeneratedFile> Files => [new("src/Runtime/Cpu/PrecompiledKernels.cs", Text())];

    private static IEnumerable<string> Tilings =>
        (from pixels in Pixels
         from outputs in Outputs
         from sums in Sums
         let tile = Tiling.Choose(pixels, outputs, sums)
         select (Tile: tile, Left: tile.Rest(pixels)))
        .Distinct().OrderBy(tiling => tiling.Tile.Vectors).ThenBy(tiling => tiling.Tile.Pixels).ThenBy(tiling => tiling.Left, StringComparer.Ordinal)
        .Select(tiling => $"Tiles<{tiling.Tile.Name}, {tiling.Left.Substring("Cpu::".Length)}>")
        .Concat(PixelLanes.All.Select(lanes => lanes.Name));

    private static string Text()
    {
        var writer = new SourceWriter();
        writer.Line($"""
            {GeneratedFile.Head}
            using System.Runtime.Intrinsics.X86;

            namespace NetGen.Cpu;

            /// <summary>
            /// The kernels that networks have most, on the widest vectors that all processors have which an image of this assembly is made for: never called, but compiled ahead of time where
            /// there is such an image. Any other kernel is compiled when it is first called.
            /// </summary>
            """);
        using (writer.Block("internal static unsafe class PrecompiledKernels"))
        {
            using (writer.Block("internal static void All()"))
            {
                writer.Line("""
                    if (Avx512F.IsSupported) On<Simd512>();
                    else if (Avx2.IsSupported) On<Simd256>();
                    else On<Simd128>();
                    """);
            }

            using (Method(writer, "On", ""))
            {
                foreach (string tiling in Tilings) writer.Line($"Tiled<TVector, {tiling}>();");
                foreach (string row in Taps.All.Select(taps => taps.Name).Concat(Lengths.Select(length => $"SpacedTaps<{length}>"))) writer.Line($"ChannelWise<TVector, {row}>();");
                foreach (string length in Lengths) writer.Line(Run($"MaxPool<{length}>", "new(default, default, 0, 0)", "Identity"));
                writer.Line(Run("AvgPool", "new(default, default, default, 0, 0)", "Identity"));
                foreach (string epilogue in OfElements) writer.Line(Run("Elementwise", "new(default, 0, 0)", epilogue));
            }

            using (Method(writer, "Tiled", "TTiles", "ITiling"))
            {
                writer.Line("Convolution<TTiles> kernel = new(default, default, null, null, 0, 0, 0, 0);");
                foreach (string epilogue in Epilogues) writer.Line(Run("Convolution<TTiles>", "kernel", epilogue));
                foreach (string epilogue in new[] { "Identity", Activation("ReLU") })
                {
                    writer.Line(Pool(epilogue, "MaxPool<Length2>", "new(default, default, 0, 0)")).Line(Pool(epilogue, "AvgPool", "new(default, default, default, 0, 0)"));
                }
            }

            using (Method(writer, "ChannelWise", "TRow", "IDepthwiseRow"))
            {
                writer.Line("Depthwise<TRow> kernel = new(default, default, null, null, 0);");
                foreach (string epilogue in Epilogues) writer.Line(Run("Depthwise<TRow>", "kernel", epilogue));
            }
        }

        return writer.ToString();
    }

    private static IDisposable Method(SourceWriter writer, string name, string argument, string isA = "") => writer.Line().Block($"""
        private static void {name}<TVector{(argument == "" ? "" : $", {argument}")}>()
            where TVector : struct, ISimd<TVector>{(argument == "" ? "" : $"\n    where {argument} : struct, {isA}")}
        """);

    private static string Activation(string name) => $"Activate<{name}>";

    private static string Run(string kernel, string value, string epilogue) => $"Rows.Run<TVector, {kernel}, {epilogue}>({value}, 0, 0, default, default);";

    private static string Pool(string epilogue, string pool, string value) =>
        $"Rows.Pool<TVector, Convolution<TTiles>, {epilogue}, {pool}, Identity>(kernel, default, 0, 0, default, {value}, 0, 0, default, default);";
}
