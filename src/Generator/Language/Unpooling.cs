using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Language;

/// <summary>A layer that undoes a named max pool.</summary>
internal static class Unpooling
{
    /// <summary>The operator and its inputs; null where an input is not known.</summary>
    /// <exception cref="LayerException">The label names no max pool's result, or that does not fit.</exception>
    public static (MaxUnpool Operator, ImmutableArray<Value> Inputs)? Read(Arguments arguments, Labels labels, Value? current, GraphBuilder graph)
    {
        string label = arguments.Word(MaxUnpool.PoolParameter.Name) ?? "";
        Size? size = MaxUnpool.OutputSizeParameter.ReadOrNull(arguments, 2);
        if (labels.Find(MaxUnpool.PoolParameter.Name, label) is not { } named)
        {
            return null;
        }

        if (named.Producer is not { Operator: MaxPool { Window.Rank: 2 } pool } node)
        {
            string what = named.Producer is { } other ? $"the result of {other.Operator}" : "the network's input";
            throw new LayerException(RuleIds.InvalidArgument, MaxUnpool.PoolParameter.Name, $"{arguments.Text} undoes a MaxPool2D, and \"{label}\" is {what}");
        }

        if (current is null)
        {
            return null;
        }

        if (current.Shape != named.Shape)
        {
            throw new LayerException(RuleIds.ShapesDoNotFit, MaxUnpool.PoolParameter.Name, $"{arguments.Text} on {current}: the result of {pool}, whose indices it takes, is {named}");
        }

        return (MaxUnpool.Read(arguments.Text, size, pool, node.Input.Shape, current.Shape), [current, graph.IndicesOf(node)]);
    }
}
