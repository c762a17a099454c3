using System.Numerics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Operators that put values together or pick channels of them.</summary>
internal static class Combination
{
    /// <summary>Element by element; a size of 1 repeats.</summary>
    public static Tensor<T> Of<T>(Tensor<T>[] inputs, Func<T, T, T> combine)
        where T : IFloatingPointIeee754<T> => inputs.Aggregate((a, b) =>
        {
            var shape = new Shape(a.Shape.Dimensions.Zip(b.Shape.Dimensions, Math.Max).ToArray());
            return Tensor<T>.Of(shape, (c, z, y, x) => combine(Repeated(a, c, z, y, x), Repeated(b, c, z, y, x)));
        });

    /// <summary>One after the other along a dimension by PyTorch's number.</summary>
    public static Tensor<T> Concatenate<T>(Tensor<T>[] inputs, int dim)
        where T : IFloatingPointIeee754<T>
    {
        Shape first = inputs[0].Shape;
        int along = dim < 0 ? dim + first.Dimensions.Count : dim - 1;
        int outer = first.Dimensions.Take(along).Aggregate(1, (product, size) => product * size);
        var values = from i in Enumerable.Range(0, outer) from input in inputs from value in input.Values.Chunk(input.Values.Length / outer).ElementAt(i) select value;
        return new(new Shape(first.Dimensions.Select((size, i) => i == along ? inputs.Sum(input => input.Shape.Dimensions[i]) : size).ToArray()), [.. values]);
    }

    /// <summary>As many channels, each one of the input's.</summary>
    public static Tensor<T> Select<T>(Tensor<T> input, int count, Func<int, int> source)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(WithChannels(input.Shape, count), (c, z, y, x) => input[source(c), z, y, x]);

    /// <summary>Some consecutive elements along a dimension by PyTorch's number.</summary>
    public static Tensor<T> Part<T>(Tensor<T> input, int dim, int start, int count)
        where T : IFloatingPointIeee754<T>
    {
        int along = dim < 0 ? dim + input.Shape.Dimensions.Count : dim - 1;
        var shape = new Shape(input.Shape.Dimensions.Select((size, i) => i == along ? count : size).ToArray());
        return input.Moved(shape, at => [.. at.Select((index, i) => i == along ? start + index : index)]);
    }

    private static T Repeated<T>(Tensor<T> tensor, int c, int z, int y, int x)
        where T : IFloatingPointIeee754<T> =>
        tensor[tensor.Shape.Channels == 1 ? 0 : c, tensor.Shape.Depth == 1 ? 0 : z, tensor.Shape.Height == 1 ? 0 : y, tensor.Shape.Width == 1 ? 0 : x];

    private static Shape WithChannels(Shape shape, int channels) => new(shape.Dimensions.Skip(1).Prepend(channels).ToArray());
}
