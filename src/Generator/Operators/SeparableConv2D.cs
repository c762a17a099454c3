using System.Collections.Immutable;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Operators;

/// <summary>A depthwise convolution, then a pointwise one.</summary>
internal static class SeparableConv2D
{
    private static readonly ImmutableArray<string> OfDepthwise = ["kernel", "Stride", "Padding", "Dilation", "Multiplier", "Bias"];

    public static readonly CompositeDefinition Layer = new("NetGen.SeparableConv2DAttribute", Parts);

    private static ImmutableArray<CompositePart> Parts(LayerSpec layer) =>
    [
        CompositePart.Of("depthwise", DepthwiseConv2D.Layer.Attribute, layer, OfDepthwise.Select(name => (name, layer.Find(name)))),
        CompositePart.Of("pointwise", Conv.Layer2D.Attribute, layer, [("channels", layer.Find("channels")), ("kernel", new ArgumentValue.Integer(1)), ("Bias", layer.Find("Bias"))]),
    ];
}
