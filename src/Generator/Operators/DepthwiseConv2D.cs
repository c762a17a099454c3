using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A convolution of each channel on its own: a <see cref="Conv"/> with as many groups as input channels.</summary>
internal static class DepthwiseConv2D
{
    internal static readonly IntegerParameter MultiplierParameter =
        new("Multiplier", "Output channels per input channel; those of one input channel are consecutive.", "expand", 1) { PyTorch = null };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.DepthwiseConv2DAttribute",
        [Conv.KernelParameter, Conv.StrideParameter, Conv.PaddingParameter, Conv.DilationParameter, MultiplierParameter, Conv.BiasParameter],
        Read) with
    { Rank = 2 };

    private static Conv Read(Arguments arguments, Shape input)
    {
        int multiplier = (MultiplierParameter with { Max = int.MaxValue / input.Channels }).Read(arguments);
        return new Conv(input.Channels * multiplier, Conv.ReadWindow(2, arguments), input.Channels, Conv.BiasParameter.Read(arguments))
        {
            DepthwiseMultiplier = multiplier,
        };
    }
}
