using System.Collections.Immutable;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>A convolution of one column, then one of one row.</summary>
internal static class SpatialSeparableConv2D
{
    public static readonly CompositeDefinition Layer = new(
        "NetGen.SpatialSeparableConv2DAttribute",
        [
            Conv.ChannelsParameter with { Meaning = "Output channels, of both convolutions." },
            Conv.KernelParameter,
            Conv.StrideParameter with { Meaning = "Step of the window. Each convolution steps in its own direction." },
            Conv.PaddingParameter,
            Conv.DilationParameter,
            Conv.BiasParameter with { Meaning = "Whether both convolutions have a learned bias." },
        ],
        Parts)
    { Rank = 2 };

    private static ImmutableArray<CompositePart> Parts(LayerSpec layer) => [Part("vertical", layer, axis: 0), Part("horizontal", layer, axis: 1)];

    private static CompositePart Part(string name, LayerSpec layer, int axis)
    {
        return CompositePart.Of(name, Conv.Layer2D, layer, parameter => parameter is SizeParameter size ? Along(size) : layer.Find(parameter.Name));

        ArgumentValue? Along(SizeParameter parameter) => layer.Find(parameter.Name) switch
        {
            null or ArgumentValue.Null => null,
            ArgumentValue.Text word when parameter == Conv.PaddingParameter && PaddingParameter.Words.Contains(word.Value) => word,
            ArgumentValue.Array { Items: { Count: 2 } items } => Pair(items[axis], parameter.Min),
            ArgumentValue.Array other => other,
            var both => Pair(both, parameter.Min),
        };

        // The least number changes nothing: a kernel, step and distance of 1, a padding of 0.
        ArgumentValue.Array Pair(ArgumentValue value, int neutral)
        {
            var other = new ArgumentValue.Integer(neutral);
            return new(axis == 0 ? [value, other] : [other, value]);
        }
    }
}
