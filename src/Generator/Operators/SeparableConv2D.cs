using System.Collections.Immutable;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Operators;

/// <summary>A depthwise convolution, then a pointwise one.</summary>
internal static class SeparableConv2D
{
    public static readonly CompositeDefinition Layer = new(
        "NetGen.SeparableConv2DAttribute",
        [
            Conv.ChannelsParameter,
            Conv.KernelParameter with { Meaning = "Kernel size of the depthwise convolution." },
            Conv.StrideParameter with { Meaning = "Step of the depthwise window." },
            Conv.PaddingParameter,
            Conv.DilationParameter,
            DepthwiseConv2D.MultiplierParameter with { Meaning = "Output channels of the depthwise convolution per input channel." },
            Conv.BiasParameter with { Meaning = "Whether both convolutions have a learned bias." },
        ],
        Parts)
    { Rank = 2 };

    private static ImmutableArray<CompositePart> Parts(LayerSpec layer) =>
    [
        CompositePart.Of("depthwise", DepthwiseConv2D.Layer, layer, parameter => layer.Find(parameter.Name)),
        CompositePart.Of("pointwise", Conv.Layer2D, layer, parameter =>
            parameter == Conv.KernelParameter ? new ArgumentValue.Integer(1)
            : parameter == Conv.ChannelsParameter || parameter == Conv.BiasParameter ? layer.Find(parameter.Name)
            : null),
    ];
}
