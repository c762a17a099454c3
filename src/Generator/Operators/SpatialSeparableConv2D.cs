using System.Collections.Immutable;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Operators;

/// <summary>A convolution of one column, then one of one row.</summary>
internal static class SpatialSeparableConv2D
{
    public static readonly CompositeDefinition Layer = new("NetGen.SpatialSeparableConv2DAttribute", Parts);

    private static ImmutableArray<CompositePart> Parts(LayerSpec layer) => [Part("vertical", layer, axis: 0), Part("horizontal", layer, axis: 1)];

    private static CompositePart Part(string name, LayerSpec layer, int axis)
    {
        return CompositePart.Of(name, Conv.Layer2D.Attribute, layer,
        [
            ("channels", layer.Find("channels")),
            ("kernel", Along("kernel", 1)),
            ("Stride", Along("Stride", 1)),
            ("Padding", Along("Padding", 0)),
            ("Dilation", Along("Dilation", 1)),
            ("Bias", layer.Find("Bias")),
        ]);

        ArgumentValue? Along(string argument, int neutral) => layer.Find(argument) switch
        {
            null or ArgumentValue.Null => null,
            ArgumentValue.Text word when argument == "Padding" && Conv.PaddingWords.Contains(word.Value) => word,
            ArgumentValue.Array { Items: { Count: 2 } items } => Pair(items[axis], neutral),
            ArgumentValue.Array other => other,
            var both => Pair(both, neutral),
        };

        ArgumentValue.Array Pair(ArgumentValue value, int neutral)
        {
            var other = new ArgumentValue.Integer(neutral);
            return new(axis == 0 ? [value, other] : [other, value]);
        }
    }
}
