using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>Every layer of the language that is an operator on the current value, by its attribute.</summary>
internal static class LayerTable
{
    public static readonly ImmutableDictionary<string, LayerDefinition> ByAttribute = new[]
    {
        AdaptiveAvgPool.Layer1D,
        AdaptiveAvgPool.Layer2D,
        AdaptiveAvgPool.Layer3D,
        AdaptiveMaxPool.Layer1D,
        AdaptiveMaxPool.Layer2D,
        AdaptiveMaxPool.Layer3D,
        AvgPool.Layer1D,
        AvgPool.Layer2D,
        AvgPool.Layer3D,
        BatchNorm.Layer1D,
        BatchNorm.Layer2D,
        BatchNorm.Layer3D,
        Channels.Layer,
        ChannelShuffle.Layer,
        Conv.Layer1D,
        Conv.Layer2D,
        Conv.Layer3D,
        ConvTranspose.Layer1D,
        ConvTranspose.Layer2D,
        ConvTranspose.Layer3D,
        Dense.Layer,
        DepthwiseConv2D.Layer,
        Dropout.Layer,
        ELU.Layer,
        Flatten.Layer,
        GELU.Layer,
        HardSigmoid.Layer,
        HardSwish.Layer,
        LayerNorm.Layer,
        LeakyReLU.Layer,
        LocalResponseNorm.Layer,
        LogSoftmax.Layer,
        MaxPool.Layer1D,
        MaxPool.Layer2D,
        MaxPool.Layer3D,
        Mish.Layer,
        Pad.Layer,
        PReLU.Layer,
        ReLU.Layer,
        ReLU6.Layer,
        Reshape.Layer,
        RReLU.Layer,
        SELU.Layer,
        Sigmoid.Layer,
        SiLU.Layer,
        Softmax.Layer,
        Softplus.Layer,
        Tanh.Layer,
        Upsample2D.Layer,
    }.ToImmutableDictionary(layer => layer.Attribute);

    /// <summary>Every layer that is short for others, by its attribute.</summary>
    public static readonly ImmutableDictionary<string, CompositeDefinition> Composites = new[]
    {
        SeparableConv2D.Layer,
        SpatialSeparableConv2D.Layer,
    }.ToImmutableDictionary(layer => layer.Attribute);
}
