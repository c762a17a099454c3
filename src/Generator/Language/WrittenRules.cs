using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Language.Expressions;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>
/// What can be wrong with layers as they are written, whatever the sizes: unknown names, syntax, labels, If without EndIf, recursion.
/// A block is told of these where it is written, once, whether a network uses it or not.
/// </summary>
internal static class WrittenRules
{
    /// <summary>A network and all blocks that it uses.</summary>
    public static ImmutableArray<Problem> Check(string network, EquatableArray<LayerSpec> layers, EquatableArray<BlockSpec> blocks) =>
    [
        .. layers.Count == 0 ? [new Problem(RuleIds.NoLayers, new(network, -1, null), "a network needs at least one layer; layers are attributes, as [Conv2D(6, 5), ReLU]")] : Enumerable.Empty<Problem>(),
        .. Layers(network, layers, [], blocks),
        .. blocks.SelectMany(block => Check(block, blocks)),
    ];

    /// <summary>One block, given those that it uses.</summary>
    public static IEnumerable<Problem> Check(BlockSpec block, EquatableArray<BlockSpec> blocks) =>
        Layers(block.FullName, block.Layers, block.Parameters, blocks).Concat(Recursion.Problems(block, blocks));

    private static IEnumerable<Problem> Layers(string type, EquatableArray<LayerSpec> layers, EquatableArray<BlockParameter> parameters, EquatableArray<BlockSpec> blocks)
    {
        // Any value will do: only names and syntax are looked at.
        var names = new Names(parameters.Select(p => p.Name).Append(Names.Input).Distinct().ToDictionary(n => n, Quantity (_) => new Quantity.Integer(1)));
        var problems = new List<Problem>();
        for (int i = 0; i < layers.Count; i++)
        {
            LayerSpec layer = layers[i];
            foreach (LayerException error in Expressions(layer, names, blocks))
            {
                problems.Add(new(error.RuleId, new(type, i, error.Argument), error.Message));
            }
        }

        problems.AddRange(LabelRules.Problems(type, layers));
        return problems;
    }

    private static IEnumerable<LayerException> Expressions(LayerSpec layer, Names names, EquatableArray<BlockSpec> blocks)
    {
        long Probe(string text)
        {
            foreach (Expression.Name use in ExpressionParser.Parse(text).Uses())
            {
                _ = names.Find(use.Identifier) ?? throw names.Unknown(use);
            }

            return 1;
        }

        var arguments = new Arguments(layer, Probe);
        if (Try(() => arguments.Integer("Repeat", 1, 0)) is { } repeat)
        {
            yield return repeat;
        }

        BlockSpec? block = blocks.FirstOrDefault(b => b.FullName == layer.Attribute);
        if (block is not null)
        {
            foreach (BlockParameter parameter in block.Parameters.Where(p => p.TakesExpressions && arguments.Word(p.Name) is not null))
            {
                if (Try(() => arguments.Integer(parameter.Name, min: int.MinValue)) is { } error)
                {
                    yield return error;
                }
            }
        }
        else if (layer.Attribute == LanguageAttributes.If)
        {
            if (Try(() => arguments.Integer("condition")) is { } error)
            {
                yield return error;
            }
        }
        else if (layer.Attribute == LanguageAttributes.MaxUnpool2D)
        {
            if (Try(() => arguments.Size("OutputSize", rank: 2, Size.One(2))) is { } error)
            {
                yield return error;
            }
        }
        else if (LayerTable.ByAttribute.TryGetValue(layer.Attribute, out LayerDefinition? definition))
        {
            if (Try(() => definition.Read(arguments, new Shape(1, 1, 1))) is { } error)
            {
                yield return error;
            }
        }
        else if (LayerTable.Composites.TryGetValue(layer.Attribute, out CompositeDefinition? composite))
        {
            // Parts share arguments: what is wrong with one is said once.
            var errors = composite.Parts(layer).Select(part => Try(() => LayerTable.ByAttribute[part.Layer.Attribute].Read(new(part.Layer, Probe), new Shape(1, 1, 1))));
            if (errors.FirstOrDefault(error => error is not null) is { } error)
            {
                yield return error;
            }
        }
        else if (!LanguageAttributes.Contains(layer.Attribute))
        {
            yield return new(RuleIds.InvalidBlock, null, $"{layer.Text}: {layer.Attribute} derives from LayerAttribute, but is not marked [Block]");
        }
    }

    /// <summary>The error in an expression's text that the reading of a layer comes upon; other errors depend on values.</summary>
    private static LayerException? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (LayerException error)
        {
            return error.RuleId == RuleIds.InvalidExpression ? error : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
