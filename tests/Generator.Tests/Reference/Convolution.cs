using System.Numerics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Weighted sums: torch.nn.Conv2d and torch.nn.Linear.</summary>
internal static class Convolution
{
    public static Tensor<T> Of<T>(Conv2D conv, Tensor<T> input, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T>
    {
        var (kernel, stride, padding, dilation) = (conv.Window.Kernel, conv.Window.Stride, conv.Window.Padding, conv.Window.Dilation);
        int channelsPerGroup = input.Shape.Channels / conv.Groups, outputsPerGroup = conv.Channels / conv.Groups;
        T[] weight = weights["weight"];
        return Tensor<T>.Of(conv.InferShape([input.Shape]), (o, y, x) =>
        {
            T sum = T.Zero;
            for (int i = 0; i < channelsPerGroup; i++)
            {
                for (int ky = 0; ky < kernel.H; ky++)
                {
                    for (int kx = 0; kx < kernel.W; kx++)
                    {
                        int channel = (o / outputsPerGroup * channelsPerGroup) + i;
                        int row = (y * stride.H) - padding.Top + (ky * dilation.H);
                        int column = (x * stride.W) - padding.Left + (kx * dilation.W);
                        if (input.Contains(row, column))
                        {
                            sum += weight[(((((o * channelsPerGroup) + i) * kernel.H) + ky) * kernel.W) + kx] * input[channel, row, column];
                        }
                    }
                }
            }

            return conv.Bias ? sum + weights["bias"][o] : sum;
        });
    }

    public static Tensor<T> Of<T>(Dense dense, Tensor<T> input, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T>
    {
        int features = input.Shape.Channels;
        T[] weight = weights["weight"];
        return Tensor<T>.Of(new Shape(dense.Features), (o, _, _) =>
        {
            T sum = T.Zero;
            for (int i = 0; i < features; i++)
            {
                sum += weight[(o * features) + i] * input.Values[i];
            }

            return dense.Bias ? sum + weights["bias"][o] : sum;
        });
    }
}
