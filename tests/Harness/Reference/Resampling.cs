using System.Numerics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Upsample.</summary>
internal static class Resampling
{
    public static Tensor<T> Of<T>(Upsample2D upsample, Tensor<T> input)
        where T : IFloatingPointIeee754<T>
    {
        Shape from = input.Shape, to = upsample.InferShape([from]);
        return Tensor<T>.Of(to, (c, _, y, x) =>
        {
            T sum = T.Zero;
            foreach (var (row, rowWeight) in Sources(upsample, y, from.Height, to.Height, upsample.Factors?.H))
            {
                foreach (var (column, columnWeight) in Sources(upsample, x, from.Width, to.Width, upsample.Factors?.W))
                {
                    sum += T.CreateChecked(rowWeight * columnWeight) * input[c, 0, row, column];
                }
            }

            return sum;
        });
    }

    /// <summary>The rows or columns that a position of the result is made of, and their weights.</summary>
    private static (int Index, double Weight)[] Sources(Upsample2D upsample, int position, int from, int to, double? factor)
    {
        double ratio = factor is { } given ? 1 / given : (double)from / to;
        if (!upsample.IsBilinear)
        {
            // PyTorch computes positions in single precision.
            return [(Math.Min((int)(position * (float)ratio), from - 1), 1)];
        }

        if (from == to)
        {
            return [(position, 1)];
        }

        double at = upsample.AlignCorners
            ? (to == 1 ? 0 : position * (from - 1.0) / (to - 1))
            : Math.Max(((position + 0.5) * ratio) - 0.5, 0);
        int first = (int)at;
        return [(first, 1 - (at - first)), (Math.Min(first + 1, from - 1), at - first)];
    }
}
