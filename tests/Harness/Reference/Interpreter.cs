using System.Numerics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>
/// What a network computes, from its definition: plain loops over a graph that nothing was fused in, one node at a time. In
/// <see cref="double"/> it is what every back end is held against; in <see cref="float"/> it rounds after each operation as a back end may.
/// </summary>
internal static class Interpreter
{
    /// <summary>Runs a graph in double precision.</summary>
    /// <param name="graph">As written or lowered.</param>
    /// <param name="weights">The named tensors, as <see cref="Parameter"/> names and shapes them.</param>
    /// <param name="input">One input, channels first, row-major; of a network with several, one after the other.</param>
    /// <returns>The output, channels first, row-major; of a network with several, one after the other.</returns>
    public static double[] Run(NetworkGraph graph, IReadOnlyDictionary<string, float[]> weights, ReadOnlySpan<float> input) =>
        Run<double>(graph, weights, input);

    /// <inheritdoc cref="Run(NetworkGraph, IReadOnlyDictionary{string, float[]}, ReadOnlySpan{float})"/>
    /// <typeparam name="T">The precision of every operation.</typeparam>
    public static T[] Run<T>(NetworkGraph graph, IReadOnlyDictionary<string, float[]> weights, ReadOnlySpan<float> input)
        where T : IFloatingPointIeee754<T>
    {
        var values = Values<T>(graph, weights, input);
        return [.. graph.Outputs.SelectMany(output => values[output.Value].Values)];
    }

    /// <summary>Every value of a graph.</summary>
    /// <inheritdoc cref="Run{T}(NetworkGraph, IReadOnlyDictionary{string, float[]}, ReadOnlySpan{float})"/>
    public static Dictionary<Value, Tensor<T>> Values<T>(NetworkGraph graph, IReadOnlyDictionary<string, float[]> weights, ReadOnlySpan<float> input)
        where T : IFloatingPointIeee754<T>
    {
        var values = new Dictionary<Value, Tensor<T>>();
        foreach (Port port in graph.Inputs)
        {
            values.Add(port.Value, new(port.Value.Shape, Array.ConvertAll(input[..port.Value.Shape.Length].ToArray(), T.CreateChecked)));
            input = input[port.Value.Shape.Length..];
        }

        foreach (Node node in graph.Nodes)
        {
            var roles = node.Weights.ToDictionary(w => w.Role, w => Elements<T>(w, weights));
            Tensor<T>[] inputs = [.. node.Inputs.Select(v => values[v])];
            Tensor<T> output = node.Operator switch
            {
                NamedTensor tensor => new(node.Output.Shape, roles[tensor.Label]),
                Activation when !inputs[0].Shape.HasAxes => new(inputs[0].Shape, Evaluate(node.Operator, [new(inputs[0].Shape.Kept, inputs[0].Values)], roles).Values),
                _ => Evaluate(node.Operator, inputs, roles),
            };
            output.Shape.ShouldBe(node.Output.Shape);
            values.Add(node.Output, output);
        }

        return values;
    }

    /// <summary>One operator; weights by role.</summary>
    private static Tensor<T> Evaluate<T>(Operator op, Tensor<T>[] inputs, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T> => ReferenceLayer.All.Select(layer => layer.Of(op, inputs, weights)).FirstOrDefault(result => result is not null) ?? op switch
        {
            Conv conv => Convolution.Of(conv, inputs[0], weights),
            ConvTranspose conv => Convolution.Of(conv, inputs[0], weights),
            Dense dense => Convolution.Of(dense, inputs[0], weights),
            MaxPool pool => Pools.Of(pool, inputs[0]),
            AvgPool pool => Pools.Of(pool, inputs[0]),
            AdaptiveAvgPool pool => Pools.Of(pool, inputs[0]),
            AdaptiveMaxPool pool => Pools.Of(pool, inputs[0]),
            MaxPoolIndices indices => Pools.Of(indices, inputs[0]),
            MaxUnpool unpool => Pools.Of(unpool, inputs[0], inputs[1]),
            TestedPooling pool => pool.Of(inputs[0]),
            BatchNorm norm => Normalization.Of(norm, inputs[0], weights),
            LayerNorm norm => Normalization.Of(norm, inputs[0], weights),
            LocalResponseNorm norm => Normalization.Of(norm, inputs[0]),
            SoftmaxOperator softmax => Normalization.Of(softmax, inputs[0]),
            PReLU prelu => Activations.Of(prelu, inputs[0], weights["weight"]),
            Activation activation => Activations.Of(activation, inputs[0]),
            Add => Combination.Of(inputs, (a, b) => a + b),
            Mul => Combination.Of(inputs, (a, b) => a * b),
            Sub => Combination.Of(inputs, (a, b) => a - b),
            Div => Combination.Of(inputs, (a, b) => a / b),
            Max => Combination.Of(inputs, T.Max),
            Min => Combination.Of(inputs, T.Min),
            Concat concat => Combination.Concatenate(inputs, concat.Dim),
            Channels channels => Combination.Select(inputs[0], channels.Count, c => channels.Start + c),
            Split split => Combination.Part(inputs[0], split.Dim, split.Start, split.Count),
            Dropping => inputs[0],
            TestedMovement movement => movement.Of(inputs[0]),
            Flatten or Unflatten or Reshape or Squeeze => new(op.InferShape([inputs[0].Shape]), inputs[0].Values),
            _ => throw new NotSupportedException($"{op} has no reference."),
        };

    private static T[] Elements<T>(Weight weight, IReadOnlyDictionary<string, float[]> weights)
        where T : IFloatingPointIeee754<T> => weight switch
        {
            // Reshaped by a lowering at most: the same elements in the same order.
            StoredWeight stored => Array.ConvertAll(weights[stored.Parameter.Name], T.CreateChecked),
            FixedWeight { Pattern: var pattern } => [.. Enumerable.Range(0, weight.Length).Select(i => T.CreateChecked(pattern[i % pattern.Count]))],
            _ => throw new NotSupportedException($"{weight}"),
        };
}
