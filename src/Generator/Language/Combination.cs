using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Language;

/// <summary>A layer that takes named values besides the current one, where it stands.</summary>
internal sealed class Combination(CombinationDefinition definition, Operator op)
{
    public Operator Operator => op;

    /// <summary>Null where the attribute is none.</summary>
    public static Combination? Read(string attribute, Arguments arguments) => LayerTable.Combinations.TryGetValue(attribute, out CombinationDefinition? definition) ? new(definition, definition.Read(arguments)) : null;

    /// <summary>Named values that do not fit the current one; the argument at fault is their label. What is not known fits.</summary>
    public IEnumerable<LayerException> Misfits(Value current, ImmutableArray<Value?> named)
    {
        for (int i = 0; i < named.Length; i++)
        {
            LayerException? misfit = null;
            try
            {
                Operator.InferShape([.. named[i] is { } value ? Inputs(current, [value]).Select(v => v.Shape) : [current.Shape]]);
            }
            catch (LayerException error)
            {
                misfit = new(error.RuleId, error.Argument ?? $"{CombinationDefinition.LabelsParameter.Name}[{i}]", error.Message);
            }

            if (misfit is not null)
            {
                yield return misfit;
            }
        }
    }

    /// <summary>Applies an operator to all of its inputs at once or, where it is a function of two whose order matters, to two at a time from left to right.</summary>
    /// <exception cref="LayerException">They do not fit.</exception>
    public static Value Apply(GraphBuilder graph, Operator op, Origin origin, ImmutableArray<Value> inputs) => op is Broadcast { Function.IsCommutative: false }
        ? inputs.Skip(1).Aggregate(inputs[0], (value, next) => graph.Apply(op, origin, value, next))
        : graph.Apply(op, origin, inputs);

    /// <summary>The operator's inputs in order.</summary>
    public ImmutableArray<Value> Inputs(Value current, ImmutableArray<Value> named) => definition.CurrentFirst ? named.Insert(0, current) : named.Add(current);
}
