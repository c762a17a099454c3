using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>A convolution of each channel on its own: a <see cref="Conv"/> with as many groups as input channels.</summary>
internal static class DepthwiseConv2D
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.DepthwiseConv2DAttribute", Read);

    private static Conv Read(Arguments arguments, Shape input)
    {
        int multiplier = arguments.Integer("Multiplier", 1, max: int.MaxValue / input.Channels);
        return new Conv(input.Channels * multiplier, Conv.ReadWindow(2, arguments), input.Channels, arguments.Boolean("Bias", true))
        {
            DepthwiseMultiplier = multiplier,
        };
    }
}
