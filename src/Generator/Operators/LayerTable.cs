using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>Every layer of the language that is an operator on the current value, by its attribute.</summary>
internal static class LayerTable
{
    public static readonly ImmutableDictionary<string, LayerDefinition> ByAttribute = new[]
    {
        AdaptiveAvgPool2D.Layer,
        AvgPool2D.Layer,
        BatchNorm.Layer1D,
        BatchNorm.Layer2D,
        Channels.Layer,
        ChannelShuffle.Layer,
        Conv2D.Layer,
        Dense.Layer,
        DepthwiseConv2D.Layer,
        Dropout.Layer,
        Flatten.Layer,
        LeakyReLU.Layer,
        MaxPool2D.Layer,
        ReLU.Layer,
        ReLU6.Layer,
        Sigmoid.Layer,
        SiLU.Layer,
        Softmax.Layer,
        Tanh.Layer,
    }.ToImmutableDictionary(layer => layer.Attribute);
}
