using System.Numerics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Pooling element by element, on purpose without the intervals that the compiler's stages share.</summary>
internal static class Pools
{
    public static Tensor<T> Of<T>(MaxPool2D pool, Tensor<T> input)
        where T : IFloatingPointIeee754<T> =>
        Tensor<T>.Of(pool.InferShape([input.Shape]), (c, y, x) => Window(pool.Window, input, c, y, x).Aggregate(T.NegativeInfinity, T.Max));

    public static Tensor<T> Of<T>(AvgPool2D pool, Tensor<T> input)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(pool.InferShape([input.Shape]), (c, y, x) =>
        {
            var elements = Window(pool.Window, input, c, y, x).ToList();
            int divisor = pool.DivisorOverride ?? (pool.CountIncludePad
                ? Padded(y, pool.Window.Vertical, input.Shape.Height) * Padded(x, pool.Window.Horizontal, input.Shape.Width)
                : elements.Count);
            return elements.Aggregate(T.Zero, (sum, e) => sum + e) / T.CreateChecked(divisor);
        });

    public static Tensor<T> Of<T>(AdaptiveAvgPool2D pool, Tensor<T> input)
        where T : IFloatingPointIeee754<T>
    {
        var (height, width) = (input.Shape.Height, input.Shape.Width);
        return Tensor<T>.Of(pool.InferShape([input.Shape]), (c, y, x) =>
        {
            T sum = T.Zero;
            int count = 0;
            for (int row = y * height / pool.Size.H; row < Math.Ceiling((y + 1) * height / (double)pool.Size.H); row++)
            {
                for (int column = x * width / pool.Size.W; column < Math.Ceiling((x + 1) * width / (double)pool.Size.W); column++)
                {
                    sum += input[c, row, column];
                    count++;
                }
            }

            return sum / T.CreateChecked(count);
        });
    }

    /// <summary>The elements of the map in a window.</summary>
    private static IEnumerable<T> Window<T>(Window window, Tensor<T> input, int channel, int y, int x)
        where T : IFloatingPointIeee754<T>
    {
        for (int ky = 0; ky < window.Kernel.H; ky++)
        {
            for (int kx = 0; kx < window.Kernel.W; kx++)
            {
                int row = (y * window.Stride.H) - window.Padding.Top + (ky * window.Dilation.H);
                int column = (x * window.Stride.W) - window.Padding.Left + (kx * window.Dilation.W);
                if (input.Contains(row, column))
                {
                    yield return input[channel, row, column];
                }
            }
        }
    }

    /// <summary>Elements of a window in the map and its padding, in one direction.</summary>
    private static int Padded(int position, WindowAxis axis, int size) =>
        Enumerable.Range((position * axis.Stride) - axis.Before, axis.Kernel).Count(i => i < size + axis.After);
}
