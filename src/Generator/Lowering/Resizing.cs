using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Lowering;

/// <summary>The same operators and weights on another input size: convolutions slide over it.</summary>
internal sealed class Resizing : GraphRewrite
{
    private Resizing(NetworkGraph graph, ImmutableArray<Shape> inputs)
        : base(graph, inputs)
    {
    }

    /// <summary>Applies every operator of a lowered graph at another input size.</summary>
    /// <remarks>A Flatten of C x 1 x 1 is a view of the channels; where there are more positions it goes, and the map stays.</remarks>
    /// <exception cref="LayerException">An operator does not fit the new shapes or, like Dense, cannot slide; the argument at fault is the variant's input.</exception>
    public static NetworkGraph Run(NetworkGraph graph, params ImmutableArray<Shape> inputs) => new Resizing(graph, inputs).Run();

    protected override Value Rewrite(Node node)
    {
        try
        {
            if (node.Operator is Flatten && node.Input.Shape.IsOnePosition && !ImageOf(node.Input).Shape.IsOnePosition)
            {
                return ImageOf(node.Input);
            }

            if (node.Operator is MaxUnpool unpool)
            {
                // The result is as large as the pool's input, whatever size that has here.
                Value indices = ImageOf(node.Inputs[1]);
                MaxUnpool resized = MaxUnpool.Of(unpool.Pool, indices.Producer!.Input.Shape, ImageOf(node.Input).Shape);
                return Builder.Apply(resized, node.Origin, node.Weights, ImageOf(node.Input), indices);
            }

            RequireSlides(node);
            return Keep(node);
        }
        catch (LayerException error)
        {
            throw new LayerException(RuleIds.InvalidInput, "input", $"At {Shapes(Builder.Inputs)} in place of {Values(Graph.Inputs)}: {error.Message}");
        }
    }

    private static string Shapes(ImmutableArray<Port> inputs) =>
        inputs.Length == 1 ? $"an input of {Values(inputs)}" : $"inputs of {Values(inputs)}";

    private static string Values(ImmutableArray<Port> inputs) =>
        inputs.Length == 1 ? $"{inputs[0].Value}" : string.Join(", ", inputs.Select(input => $"{input.Name} {input.Value}"));

    /// <summary>The node's weights must still be its weights: their sizes may depend on channels, not on the size of the map.</summary>
    private void RequireSlides(Node node)
    {
        if (node.Weights.IsEmpty || node.Operator.IsWeight)
        {
            return;
        }

        Shape input = ImageOf(node.Input).Shape;
        if (node.Operator is Dense && input != node.Input.Shape)
        {
            throw new LayerException(RuleIds.NotFlattened, null, $"{node.Operator} takes {node.Input} features and cannot slide over {input}; as a convolution it slides over larger ones (Lower = Lowering.Dense)");
        }

        node.Operator.InferShape([input]);
        foreach (var (slot, weight) in node.Operator.Parameters([input]).Zip(node.Weights, (slot, weight) => (slot, weight)))
        {
            if (!slot.Dimensions.Equals(weight.Dimensions))
            {
                throw new LayerException(RuleIds.ShapesDoNotFit, null, $"{node.Operator} on {input} needs a {weight.Role} of {string.Join(" x ", slot.Dimensions)}, found {string.Join(" x ", weight.Dimensions)}");
            }
        }
    }
}
