using System.Collections.Immutable;

namespace NetGen.Generator.Frontend;

/// <summary>What bytes of pictures mean to a network: its Normalize.</summary>
/// <param name="Layer">Index of the attribute.</param>
/// <param name="Mean">What is subtracted.</param>
/// <param name="Std">What is divided by.</param>
/// <param name="Divisor">What a byte is divided by first.</param>
internal sealed record NormalizeSpec(int Layer, ImmutableArray<float> Mean, ImmutableArray<float> Std, float Divisor)
{
    private const float Most = 255;

    /// <summary>The first that a network wears; null where it takes no pictures.</summary>
    public static NormalizeSpec? Of(IReadOnlyList<LayerSpec> layers)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            if (layers[i].Attribute == AttributeNames.Normalize)
            {
                return new(i, Numbers(layers[i], "mean"), Numbers(layers[i], "std"), layers[i].Find("Divisor") is { } divisor ? Number(divisor) : Most);
            }
        }

        return null;
    }

    private static ImmutableArray<float> Numbers(LayerSpec layer, string argument) => layer.Find(argument) is ArgumentValue.Array numbers ? [.. numbers.Items.Select(Number)] : [];

    private static float Number(ArgumentValue value) => value switch
    {
        ArgumentValue.Real real => (float)real.Value,
        ArgumentValue.Integer integer => integer.Value,
        _ => float.NaN,
    };
}
