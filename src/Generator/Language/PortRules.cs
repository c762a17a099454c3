using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>Input, Output and Normalize: where they stand, and what inputs and outputs are called.</summary>
internal static class PortRules
{
    /// <summary>In a network.</summary>
    public static IEnumerable<Problem> OfNetwork(string type, EquatableArray<LayerSpec> layers)
    {
        var taken = new Dictionary<string, string>();
        int conditions = 0;
        for (int i = 0; i < layers.Count; i++)
        {
            conditions += layers[i].Attribute switch
            {
                LanguageAttributes.If => 1,
                LanguageAttributes.EndIf => -1,
                _ => 0,
            };
            if (!LanguageAttributes.IsPort(layers[i].Attribute))
            {
                continue;
            }

            if (conditions > 0)
            {
                yield return new(RuleIds.InvalidArgument, new(type, i, null), $"{layers[i].Text} stands in an If; what enters and leaves a network does not depend on a condition");
            }

            if (conditions > 0 || layers[i].Attribute == LanguageAttributes.Normalize)
            {
                continue;
            }

            string label = new Arguments(layers[i], _ => 0).Word("label") ?? "";
            if (Ports.WhyNoName(label) is { } why)
            {
                yield return new(RuleIds.InvalidArgument, new(type, i, "label"), $"{layers[i].Text} gives Forward an argument of that name, and {why}");
            }
            else if (taken.TryGetValue(label, out string other))
            {
                yield return new(RuleIds.LabelUsedTwice, new(type, i, "label"), $"Forward has one argument called \"{label}\", which is that of {other}");
            }
            else
            {
                taken.Add(label, layers[i].Text);
            }
        }

        if (Ports.Of(layers, part: null).Outputs.All(output => output.IsOptional))
        {
            int last = layers.Items.ToList().FindLastIndex(layer => layer.Attribute == LanguageAttributes.Output);
            yield return new(RuleIds.InvalidArgument, new(type, last, "Optional"), "all outputs are optional; one at least must be wanted by every call");
        }
    }

    /// <summary>In a block.</summary>
    public static IEnumerable<Problem> OfBlock(string type, EquatableArray<LayerSpec> layers) =>
        layers.Select((layer, index) => (layer, index))
            .Where(layer => LanguageAttributes.IsPort(layer.layer.Attribute))
            .Select(layer => new Problem(RuleIds.InvalidArgument, new(type, layer.index, null), $"{layer.layer.Text} stands in a block; what enters and leaves a network is said where the network is"));
}
