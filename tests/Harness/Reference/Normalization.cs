using System.Numerics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Operators that scale: torch.nn.BatchNorm1d to 3d at inference, torch.nn.LayerNorm, torch.nn.LocalResponseNorm, torch.nn.Softmax and LogSoftmax.</summary>
internal static class Normalization
{
    public static Tensor<T> Of<T>(BatchNorm norm, Tensor<T> input, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(input.Shape, (c, z, y, x) =>
        {
            T normal = (input[c, z, y, x] - weights["running_mean"][c]) / T.Sqrt(weights["running_var"][c] + T.CreateChecked(norm.Eps));
            return norm.Affine ? (normal * weights["weight"][c]) + weights["bias"][c] : normal;
        });

    public static Tensor<T> Of<T>(LayerNorm norm, Tensor<T> input, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T>
    {
        // The last dimensions are consecutive: stretches of the row-major values.
        int length = norm.NormalizedShape.Aggregate(1, (n, d) => n * d);
        T count = T.CreateChecked(length);
        return new(input.Shape, [.. input.Values.Chunk(length).SelectMany(stretch =>
        {
            T mean = stretch.Aggregate(T.Zero, (sum, e) => sum + e) / count;
            T variance = stretch.Aggregate(T.Zero, (sum, e) => sum + ((e - mean) * (e - mean))) / count;
            return stretch.Select((e, i) =>
            {
                T normal = (e - mean) / T.Sqrt(variance + T.CreateChecked(norm.Eps));
                T scaled = norm.Affine ? normal * weights["weight"][i] : normal;
                return norm.Affine && norm.Bias ? scaled + weights["bias"][i] : scaled;
            });
        })]);
    }

    public static Tensor<T> Of<T>(LocalResponseNorm norm, Tensor<T> input)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(input.Shape, (c, z, y, x) =>
        {
            T sum = T.Zero;
            for (int i = 0; i < norm.Size; i++)
            {
                int channel = c - (norm.Size / 2) + i;
                if (channel >= 0 && channel < input.Shape.Channels)
                {
                    sum += input[channel, z, y, x] * input[channel, z, y, x];
                }
            }

            T mean = sum / T.CreateChecked(norm.Size);
            return input[c, z, y, x] / T.Pow(T.CreateChecked(norm.K) + (T.CreateChecked(norm.Alpha) * mean), T.CreateChecked(norm.Beta));
        });

    public static Tensor<T> Of<T>(SoftmaxOperator softmax, Tensor<T> input)
        where T : IFloatingPointIeee754<T>
    {
        Shape shape = input.Shape;
        int rank = shape.Dimensions.Count, axis = softmax.Axis(shape);
        return Tensor<T>.Of(shape, (c, z, y, x) =>
        {
            // Others than volumes have fewer coordinates: the last ones are the spatial ones.
            int[] position = rank switch { 1 => [c], 2 => [c, x], 3 => [c, y, x], _ => [c, z, y, x] };
            T own = At(position), largest = Line(position).Aggregate(T.NegativeInfinity, T.Max);
            T sum = Line(position).Aggregate(T.Zero, (sum, e) => sum + T.Exp(e - largest));
            return softmax is LogSoftmax ? own - largest - T.Log(sum) : T.Exp(own - largest) / sum;
        });

        IEnumerable<T> Line(int[] position)
        {
            for (int i = 0; i < shape.Dimensions[axis]; i++)
            {
                int[] other = [.. position];
                other[axis] = i;
                yield return At(other);
            }
        }

        T At(int[] position) => input[position[0], rank > 3 ? position[^3] : 0, rank > 2 ? position[^2] : 0, rank > 1 ? position[^1] : 0];
    }
}
