using System.Collections.Immutable;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Every layer with every parameter at sizes that nobody tries: what their networks need of the compiler is counted, and nothing of their size is ever allocated.</summary>
internal static class ExtremeLayers
{
    private const string Number = "#";

    /// <summary>Sizes about which something overflows: products of two in 32 bits, floats, the largest array and number.</summary>
    private static readonly ImmutableArray<int> Numbers = [1, 2, 3, 28, 1000, 4000, 46340, 46341, 65535, 65537, 16777217, 100_000_000, 1_073_741_825, 2_147_483_583, 2_147_483_646, 2_147_483_647];

    /// <summary>A few of them.</summary>
    private static readonly ImmutableArray<int> FewNumbers = [28, 1000, 46341, 2_147_483_646];

    private static readonly ImmutableArray<string> Maps = ["1, 3, 3", "16, 56, 56", "1, 1, 100000000", "1, 30000, 30000", "64, 1, 1", "1, 1, 1"];

    private static readonly ImmutableArray<string> Sequences = ["1, 10", "1, 100000000", "2147483583, 1", "1, 2147483583", "1, 1"];

    private static readonly ImmutableArray<string> Volumes = ["2, 4, 5, 6", "1, 1000, 1000, 1000"];

    private static readonly ImmutableArray<string> Vectors = ["10", "1", "100000000", "2147483583"];

    /// <summary>Layers on each kind of value, <c>#</c> standing for a number.</summary>
    private static readonly ImmutableArray<(ImmutableArray<string> Inputs, string Layers)> All =
    [
        .. OnAll(
            Maps,
            "Conv2D(#, 1)", "Conv2D(1, #)", "Conv2D(1, 1, Stride = #)", "Conv2D(1, 3, Stride = #, Padding = 1)", "Conv2D(1, 3, Padding = #)", "Conv2D(1, 2, Dilation = #)", "Conv2D(1, #, Padding = \"same\")",
            "Conv2D(#, 3, Padding = 1, Groups = #)", "Conv2D(1, 2, Stride = #, Dilation = #, Padding = #)", "Conv2D(1, new[] { 1, # })", "DepthwiseConv2D(#)", "DepthwiseConv2D(1, Multiplier = #)", "DepthwiseConv2D(1, Stride = #)",
            "SeparableConv2D(#, 1)", "SpatialSeparableConv2D(1, #)",
            "ConvTranspose2D(#, 1)", "ConvTranspose2D(1, #)", "ConvTranspose2D(1, 2, Stride = #)", "ConvTranspose2D(1, #, Stride = #)", "ConvTranspose2D(1, 3, Dilation = #)", "ConvTranspose2D(1, 3, Stride = 2, Dilation = #)",
            "ConvTranspose2D(1, #, Stride = 3, Dilation = 2)", "ConvTranspose2D(1, 5, Stride = #, Padding = 2, OutputPadding = 1)", "ConvTranspose2D(1, new[] { 1, # }, Stride = new[] { 1, # })", "ConvTranspose2D(1, 3, Padding = #)",
            "MaxPool2D(#)", "MaxPool2D(2, Stride = #)", "MaxPool2D(1, Stride = 2)", "MaxPool2D(2, Dilation = #)", "MaxPool2D(#, Stride = 1, Padding = 1)", "MaxPool2D(3, Stride = 1, Padding = 1)", "MaxPool2D(3, Stride = #, CeilMode = true)", "MaxPool2D(#, Stride = 3)",
            "MaxPool2D(2), As(\"p\"), MaxUnpool2D(\"p\")", "MaxPool2D(3, Stride = #), As(\"p\"), MaxUnpool2D(\"p\", OutputSize = new[] { 3, 3 })",
            "AvgPool2D(#)", "AvgPool2D(2, Stride = #)", "AvgPool2D(1, Stride = 2)", "AvgPool2D(3, Stride = 1, Padding = 1, CountIncludePad = false)", "AvgPool2D(3, Stride = 2, Padding = 1, CeilMode = true)", "AvgPool2D(2, DivisorOverride = #)",
            "AdaptiveAvgPool2D(#)", "AdaptiveMaxPool2D(#)", "AdaptiveAvgPool2D(new[] { 1, # })", "AdaptiveMaxPool2D(1)",
            "Upsample2D(Size = #)", "Upsample2D(ScaleFactor = #)", "Upsample2D(Size = new[] { 1, # }, Mode = \"bilinear\")", "Pad(#)", "Pad(Left = #)", "Reshape(-1, #)", "Reshape(#, 1, 1)", "Flatten, Dense(#)",
            "Flatten, Dense(#, Bias = false)", "LocalResponseNorm(#)", "Channels(0, #)", "ChannelShuffle(#)", "BatchNorm2D, PReLU(#)", "LayerNorm(#)", "Softmax(Dim = 2)", "As(\"a\"), Concat(\"a\", \"a\", \"a\")", "SiLU, As(\"a\"), SiLU, Add(\"a\"), Mul(\"in\")"),
        .. ReferenceLayer.All.SelectMany(layer => InputsOf(layer).SelectMany(inputs => OnAll(inputs, [.. layer.OfAnySize]))),
        .. OnAll(
            Sequences,
            "Conv1D(#, 1)", "Conv1D(1, #)", "Conv1D(1, 3, Padding = 1)", "Conv1D(1, 1, Stride = #)", "Conv1D(1, 2, Dilation = #, Padding = #)", "ConvTranspose1D(1, 1, Stride = #)", "ConvTranspose1D(1, 3, Stride = #)", "ConvTranspose1D(1, #)",
            "ConvTranspose1D(1, #, Stride = 7, Dilation = 3)", "MaxPool1D(#)", "MaxPool1D(3, Stride = 1, Padding = 1)", "AvgPool1D(1, Stride = 2)", "AvgPool1D(3, Stride = 1, Padding = 1, CountIncludePad = false)", "AdaptiveAvgPool1D(#)",
            "AdaptiveMaxPool1D(#)", "LayerNorm(#)", "Softmax", "Softmax(Dim = 2)", "BatchNorm1D, ReLU", "LocalResponseNorm(#)"),
        .. OnAll(Maps, "Parameter(\"p\", #, 1, 1), Conv2D(1, 1), Mul(\"p\")", "Parameter(\"p\", 1, #, #), AdaptiveMaxPool2D(1), Add(\"p\")", "Conv2D(#, 1), As(\"x\"), ReLU, Sub(\"x\"), Max(\"x\")"),
        .. OnAll(
            Volumes,
            "Conv3D(#, 1)", "Conv3D(1, #)", "Conv3D(1, 2, Stride = #)", "Conv3D(1, 2, Padding = #)", "Conv3D(1, 1, Dilation = #)", "ConvTranspose3D(1, 2, Stride = #)", "ConvTranspose3D(1, #)", "ConvTranspose3D(1, 3, Stride = 2, Dilation = #)",
            "MaxPool3D(#)", "AvgPool3D(3, Stride = 1, Padding = 1, CountIncludePad = false)", "AdaptiveAvgPool3D(#)", "AdaptiveMaxPool3D(1)", "Softmax(Dim = 2)", "BatchNorm3D, GELU"),
        .. OnAll(Vectors, "Dense(#)", "Dense(#, Bias = false)", "ReLU", "Softmax", "LayerNorm(#)", "BatchNorm1D, SiLU", "SiLU, As(\"a\"), SiLU, Add(\"a\"), Add(\"in\")", "Parameter(\"p\", #), Dense(1), Sub(\"p\")", "Parameter(\"p\", #), From(\"p\"), SiLU", "Reshape(1, #)", "Reshape(-1, 2, 5)"),
    ];

    /// <summary>The networks that have one of a few numbers, on each kind of value the first two.</summary>
    public static IReadOnlyList<string> Few { get; } = Networks(inputs => inputs.Take(2), FewNumbers, "", "Lower = Lowering.Equivalent");

    /// <summary>All networks.</summary>
    public static IReadOnlyList<string> Many { get; } = Networks(inputs => inputs, Numbers, "", "Lower = Lowering.Equivalent", "Lower = Lowering.MaxPoolToStride", "Lower = Lowering.MaxPoolToConv");

    /// <summary>The class of a network, without its modifiers.</summary>
    private static List<string> Networks(Func<ImmutableArray<string>, IEnumerable<string>> inputs, ImmutableArray<int> numbers, params string[] options) =>
    [
        .. (from layer in All
            from input in inputs(layer.Inputs)
            from number in layer.Layers.Contains(Number) ? numbers : [1]
            from option in options
            select $"[Network({input}{(option.Length == 0 ? "" : $", {option}")}), {layer.Layers.Replace(Number, $"{number}")}]").Distinct(),
    ];

    /// <summary>The kinds of values that a layer works on.</summary>
    private static IEnumerable<ImmutableArray<string>> InputsOf(ReferenceLayer layer) => layer.OtherInputs.Prepend(layer.Input).Select(input => input.SpatialRank).Distinct().Order()
        .Select(rank => rank switch { 0 => Vectors, 1 => Sequences, 2 => Maps, _ => Volumes });

    private static IEnumerable<(ImmutableArray<string>, string)> OnAll(ImmutableArray<string> inputs, params string[] layers) => layers.Select(layer => (inputs, layer));
}
