using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

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
        .. Layers(network, layers, [], blocks, [.. Ports.Of(layers, part: null).Inputs.Skip(1).Select(input => input.Name)]),
        .. PortRules.OfNetwork(network, layers),
        .. blocks.SelectMany(block => Check(block, blocks)),
    ];

    /// <summary>One block, given those that it uses.</summary>
    public static IEnumerable<Problem> Check(BlockSpec block, EquatableArray<BlockSpec> blocks) =>
        Layers(block.FullName, block.Layers, block.Parameters, blocks, []).Concat(PortRules.OfBlock(block.FullName, block.Layers)).Concat(Recursion.Problems(block, blocks));

    private static IEnumerable<Problem> Layers(string type, EquatableArray<LayerSpec> layers, EquatableArray<BlockParameter> parameters, EquatableArray<BlockSpec> blocks, IReadOnlyList<string> inputs)
    {
        // Any value will do: only names and syntax are looked at.
        string[] known = [.. parameters.Select(p => p.Name).Append(Names.Input).Distinct()];
        var names = new Names(known.ToDictionary(n => n, Quantity (_) => new Quantity.Integer(1)));

        // But a formula is folded as it is read.
        var unknown = new Names(known.ToDictionary(n => n, Quantity (_) => new Quantity.Unknown()));
        var problems = new List<Problem>();
        for (int i = 0; i < layers.Count; i++)
        {
            LayerSpec layer = layers[i];
            foreach (LayerException error in Expressions(layer, names, unknown, blocks))
            {
                problems.Add(new(error.RuleId, new Place(type, i, error.Argument) { Characters = error.Characters }, error.Message));
            }
        }

        problems.AddRange(LabelRules.Problems(type, layers, inputs));
        return problems;
    }

    private static IEnumerable<LayerException> Expressions(LayerSpec layer, Names names, Names unknown, EquatableArray<BlockSpec> blocks)
    {
        BlockSpec? block = blocks.FirstOrDefault(b => b.FullName == layer.Attribute);
        long? Probe(string text)
        {
            var uses = ExpressionParser.Parse(text).Uses().ToList();
            foreach (Expression.Name use in uses)
            {
                _ = names.Find(use.Identifier) ?? throw names.Unknown(use);
            }

            // What is found is wrong whatever the names stand for. A condition is no number, and what a block makes of its arguments need be none.
            return uses.Count > 0 || block is not null || LanguageAttributes.IsCondition(layer.Attribute) ? null : Scope.OfNetwork(null).Integer(text);
        }

        if (layer.IsFaulty)
        {
            return [];
        }

        var arguments = new Arguments(layer, Probe, unknown);
        IEnumerable<LayerException> errors = arguments.Errors;
        arguments.Integer("Repeat", 1, min: 0, max: Expander.MostLayers);
        arguments.Initializer("Initializer", ofBias: false);
        arguments.Initializer("BiasInitializer", ofBias: true);
        if (block is not null)
        {
            foreach (BlockParameter parameter in block.Parameters.Where(p => p.TakesExpressions))
            {
                switch (arguments.Find(parameter.Name))
                {
                    case ArgumentValue.Text:
                        arguments.Integer(parameter.Name);
                        break;
                    case ArgumentValue.Array array when array.Items.All(item => item is ArgumentValue.Text or ArgumentValue.Integer):
                        arguments.Sizes(parameter.Name);
                        break;
                }
            }
        }
        else if (layer.Attribute == LanguageAttributes.If)
        {
            arguments.Integer("condition");
        }
        else if (layer.Attribute == MaxUnpool.Layer2D.Attribute)
        {
            MaxUnpool.OutputSizeParameter.ReadOrNull(arguments, rank: 2);
        }
        else if (layer.Attribute == Split.Layer.Attribute)
        {
            Split.Read(arguments, Split.LabelsParameter.Read(arguments).Length, null);
        }
        else if (LayerTable.Combinations.TryGetValue(layer.Attribute, out CombinationDefinition? combination))
        {
            combination.Read(arguments);
        }
        else if (layer.Attribute == LanguageAttributes.Parameter)
        {
            arguments.Read(() => NamedTensor.Read(arguments));
        }
        else if (LayerTable.ByAttribute.TryGetValue(layer.Attribute, out LayerDefinition? definition))
        {
            Read(definition, arguments);
        }
        else if (LayerTable.Composites.TryGetValue(layer.Attribute, out CompositeDefinition? composite))
        {
            // Parts share arguments: what is wrong with one is said once.
            errors = [.. errors, .. composite.Parts(layer)
                .SelectMany(part => Read(LayerTable.ByAttribute[part.Layer.Attribute], new(part.Layer, Probe)))
                .Select(error => new LayerException(error.RuleId, layer.Written(error.Argument), error.Message))
                .GroupBy(error => (error.Argument, error.Message))
                .Select(same => same.First())];
        }
        else if (!LanguageAttributes.NeedsOthers(layer.Attribute))
        {
            return [new(RuleIds.InvalidBlock, null, $"{layer.Text}: {layer.Attribute} derives from LayerAttribute, but is not marked [Block]")];
        }

        // Other errors depend on the value that the layer stands on; what a block does with its arguments, on its layers.
        return errors.Where(error => error.RuleId == RuleIds.InvalidExpression || (error.RuleId == RuleIds.InvalidArgument && (block is null || error.Argument is "Repeat" or "Initializer" or "BiasInitializer")));
    }

    /// <summary>What reading a layer comes upon, on whatever shape.</summary>
    private static IReadOnlyList<LayerException> Read(LayerDefinition definition, Arguments arguments)
    {
        try
        {
            arguments.Read(() => definition.Read(arguments, new Shape(1, 1, 1)));
        }
        catch (OverflowException)
        {
            // It depends on values too.
        }

        return arguments.Errors;
    }
}
