using System.Numerics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Weighted sums: torch.nn.Conv1d to 3d, torch.nn.ConvTranspose1d to 3d and torch.nn.Linear.</summary>
internal static class Convolution
{
    public static Tensor<T> Of<T>(Conv conv, Tensor<T> input, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T>
    {
        var (kernel, stride, padding, dilation) = (conv.Window.Kernel, conv.Window.Stride, conv.Window.Padding, conv.Window.Dilation);
        int channelsPerGroup = input.Shape.Channels / conv.Groups, outputsPerGroup = conv.Channels / conv.Groups;
        T[] weight = weights["weight"];
        return Tensor<T>.Of(conv.InferShape([input.Shape]), (o, z, y, x) =>
        {
            T sum = T.Zero;
            for (int i = 0; i < channelsPerGroup; i++)
            {
                int channel = (o / outputsPerGroup * channelsPerGroup) + i;
                for (int kz = 0; kz < kernel.D; kz++)
                {
                    for (int ky = 0; ky < kernel.H; ky++)
                    {
                        for (int kx = 0; kx < kernel.W; kx++)
                        {
                            int plane = (z * stride.D) - padding.Front + (kz * dilation.D);
                            int row = (y * stride.H) - padding.Top + (ky * dilation.H);
                            int column = (x * stride.W) - padding.Left + (kx * dilation.W);
                            if (input.Contains(plane, row, column))
                            {
                                sum += weight[(((((((o * channelsPerGroup) + i) * kernel.D) + kz) * kernel.H) + ky) * kernel.W) + kx] * input[channel, plane, row, column];
                            }
                        }
                    }
                }
            }

            return conv.Bias ? sum + weights["bias"][o] : sum;
        });
    }

    /// <summary>Each element of the input, times the kernel, is added to the result.</summary>
    public static Tensor<T> Of<T>(ConvTranspose conv, Tensor<T> input, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T>
    {
        var (kernel, stride, padding, dilation) = (conv.Window.Kernel, conv.Window.Stride, conv.Window.Padding, conv.Window.Dilation);
        int channelsPerGroup = input.Shape.Channels / conv.Groups, outputsPerGroup = conv.Channels / conv.Groups;
        T[] weight = weights["weight"];
        var result = Tensor<T>.Of(conv.InferShape([input.Shape]), (o, _, _, _) => conv.Bias ? weights["bias"][o] : T.Zero);
        foreach (var (i, z, y, x) in input.Positions)
        {
            for (int o = 0; o < outputsPerGroup; o++)
            {
                for (int kz = 0; kz < kernel.D; kz++)
                {
                    for (int ky = 0; ky < kernel.H; ky++)
                    {
                        for (int kx = 0; kx < kernel.W; kx++)
                        {
                            int channel = (i / channelsPerGroup * outputsPerGroup) + o;
                            int plane = (z * stride.D) - padding.Front + (kz * dilation.D);
                            int row = (y * stride.H) - padding.Top + (ky * dilation.H);
                            int column = (x * stride.W) - padding.Left + (kx * dilation.W);
                            if (result.Contains(plane, row, column))
                            {
                                result[channel, plane, row, column] += weight[(((((((i * outputsPerGroup) + o) * kernel.D) + kz) * kernel.H) + ky) * kernel.W) + kx] * input[i, z, y, x];
                            }
                        }
                    }
                }
            }
        }

        return result;
    }

    public static Tensor<T> Of<T>(Dense dense, Tensor<T> input, Dictionary<string, T[]> weights)
        where T : IFloatingPointIeee754<T>
    {
        int features = input.Shape.Channels;
        T[] weight = weights["weight"];
        return Tensor<T>.Of(new Shape(dense.Features), (o, _, _, _) =>
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
