using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Language;

/// <summary>Normalize: its numbers, and whether the input can be a picture.</summary>
internal static class NormalizeRules
{
    public static IEnumerable<Problem> Problems(string type, EquatableArray<LayerSpec> layers, Shape? input)
    {
        if (NormalizeSpec.Of(layers) is not { } normalize)
        {
            yield break;
        }

        LayerSpec layer = layers[normalize.Layer];
        for (int i = normalize.Layer + 1; i < layers.Count; i++)
        {
            if (layers[i].Attribute == LanguageAttributes.Normalize)
            {
                yield return Wrong(i, null, $"{layers[i].Text}: the network has {layer.Text} already; its input is one picture");
            }
        }

        if (input is { } map && (map.SpatialRank != 2 || map.Channels is not (1 or 3)))
        {
            yield return Wrong(normalize.Layer, null, $"{layer.Text}: pictures are 1 or 3 channels of height and width, and the input is {map}");
            yield break;
        }

        foreach (var (argument, numbers) in new[] { ("mean", normalize.Mean), ("std", normalize.Std) })
        {
            if (input is { } shape && numbers.Length != 1 && numbers.Length != shape.Channels)
            {
                yield return Wrong(normalize.Layer, argument, $"{layer.Text}: {argument} is a number for each channel, or one for all: {(shape.Channels == 1 ? "1" : $"1 or {shape.Channels}")}, found {numbers.Length}");
            }

            for (int i = 0; i < numbers.Length; i++)
            {
                if (float.IsNaN(numbers[i]) || float.IsInfinity(numbers[i]) || (argument == "std" && numbers[i] == 0))
                {
                    yield return Wrong(normalize.Layer, $"{argument}[{i}]", $"{layer.Text}: {argument} is {(argument == "std" ? "finite numbers other than 0" : "finite numbers")}, found {NumberText.Of(numbers[i])}");
                }
            }
        }

        if (float.IsNaN(normalize.Divisor) || float.IsInfinity(normalize.Divisor) || normalize.Divisor == 0)
        {
            yield return Wrong(normalize.Layer, "Divisor", $"{layer.Text}: Divisor is a finite number other than 0, found {NumberText.Of(normalize.Divisor)}");
        }

        Problem Wrong(int index, string? argument, string message) => new(RuleIds.InvalidArgument, new(type, index, argument), message);
    }
}
