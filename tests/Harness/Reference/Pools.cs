using System.Numerics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Pooling element by element, on purpose without the intervals that the compiler's stages share.</summary>
internal static class Pools
{
    public static Tensor<T> Of<T>(MaxPool pool, Tensor<T> input)
        where T : IFloatingPointIeee754<T> =>
        Tensor<T>.Of(pool.InferShape([input.Shape]), (c, z, y, x) => Window(pool.Window, input, c, z, y, x).Aggregate(T.NegativeInfinity, T.Max));

    public static Tensor<T> Of<T>(AvgPool pool, Tensor<T> input)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(pool.InferShape([input.Shape]), (c, z, y, x) =>
        {
            var elements = Window(pool.Window, input, c, z, y, x).ToList();
            int divisor = pool.DivisorOverride ?? (pool.CountIncludePad
                ? Padded(z, pool.Window.Deep, input.Shape.Depth) * Padded(y, pool.Window.Vertical, input.Shape.Height) * Padded(x, pool.Window.Horizontal, input.Shape.Width)
                : elements.Count);
            return elements.Aggregate(T.Zero, (sum, e) => sum + e) / T.CreateChecked(divisor);
        });

    public static Tensor<T> Of<T>(AdaptiveAvgPool pool, Tensor<T> input)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(pool.InferShape([input.Shape]), (c, z, y, x) =>
        {
            var bin = Bin(pool.Bins, input, c, z, y, x).ToList();
            return bin.Aggregate(T.Zero, (sum, e) => sum + e) / T.CreateChecked(bin.Count);
        });

    public static Tensor<T> Of<T>(AdaptiveMaxPool pool, Tensor<T> input)
        where T : IFloatingPointIeee754<T> =>
        Tensor<T>.Of(pool.InferShape([input.Shape]), (c, z, y, x) => Bin(pool.Bins, input, c, z, y, x).Aggregate(T.NegativeInfinity, T.Max));

    /// <summary>The position of each maximum, counted row by row; the first of equal ones.</summary>
    public static Tensor<T> Of<T>(MaxPoolIndices indices, Tensor<T> input)
        where T : IFloatingPointIeee754<T>
    {
        var positions = Tensor<T>.Of(input.Shape, (_, z, y, x) => T.CreateChecked((((z * input.Shape.Height) + y) * input.Shape.Width) + x));
        return Tensor<T>.Of(indices.InferShape([input.Shape]), (c, z, y, x) =>
            Window(indices.Pool.Window, input, c, z, y, x).Zip(Window(indices.Pool.Window, positions, c, z, y, x)).MaxBy(e => e.First).Second);
    }

    /// <summary>Each value at its position, one after the other.</summary>
    public static Tensor<T> Of<T>(MaxUnpool unpool, Tensor<T> values, Tensor<T> indices)
        where T : IFloatingPointIeee754<T>
    {
        var result = new Tensor<T>(unpool.InferShape([values.Shape, indices.Shape]));
        int positions = result.Shape.Size.Count;
        foreach (var (c, z, y, x) in values.Positions)
        {
            result.Values[(c * positions) + int.CreateChecked(indices[c, z, y, x])] = values[c, z, y, x];
        }

        return result;
    }

    /// <summary>The elements of the map in a window.</summary>
    private static IEnumerable<T> Window<T>(Window window, Tensor<T> input, int channel, int z, int y, int x)
        where T : IFloatingPointIeee754<T>
    {
        for (int kz = 0; kz < window.Kernel.D; kz++)
        {
            for (int ky = 0; ky < window.Kernel.H; ky++)
            {
                for (int kx = 0; kx < window.Kernel.W; kx++)
                {
                    int plane = (z * window.Stride.D) - window.Padding.Front + (kz * window.Dilation.D);
                    int row = (y * window.Stride.H) - window.Padding.Top + (ky * window.Dilation.H);
                    int column = (x * window.Stride.W) - window.Padding.Left + (kx * window.Dilation.W);
                    if (input.Contains(plane, row, column))
                    {
                        yield return input[channel, plane, row, column];
                    }
                }
            }
        }
    }

    /// <summary>The elements of the map in one of so many bins.</summary>
    private static IEnumerable<T> Bin<T>(Size bins, Tensor<T> input, int channel, int z, int y, int x)
        where T : IFloatingPointIeee754<T> =>
        from plane in Bin(z, bins.D, input.Shape.Depth)
        from row in Bin(y, bins.H, input.Shape.Height)
        from column in Bin(x, bins.W, input.Shape.Width)
        select input[channel, plane, row, column];

    private static IEnumerable<int> Bin(int index, int count, int size)
    {
        for (int i = index * size / count; i < Math.Ceiling((index + 1) * size / (double)count); i++)
        {
            yield return i;
        }
    }

    /// <summary>Elements of a window in the map and its padding, in one direction.</summary>
    private static int Padded(int position, WindowAxis axis, int size) =>
        Enumerable.Range((position * axis.Stride) - axis.Before, axis.Kernel).Count(i => i < size + axis.After);
}
