namespace NetGen.Benchmarks;

/// <summary>A square convolution of stride 1 as one writes it by hand.</summary>
internal sealed class PlainConvolution
{
    private readonly int channels, kernel, padding, size, outputSize;
    private readonly float[] weight, bias;

    public PlainConvolution(int channels, int outputs, int kernel, int padding, int size)
    {
        (this.channels, this.kernel, this.padding, this.size) = (channels, kernel, padding, size);
        outputSize = size + (2 * padding) - kernel + 1;
        var random = new Random(1);
        weight = [.. Enumerable.Range(0, outputs * channels * kernel * kernel).Select(_ => random.NextSingle() - 0.5f)];
        bias = new float[outputs];
        Output = new float[outputs * outputSize * outputSize];
    }

    public float[] Output { get; }

    public void Forward(ReadOnlySpan<float> input)
    {
        for (int o = 0; o < bias.Length; o++)
        {
            for (int y = 0; y < outputSize; y++)
            {
                for (int x = 0; x < outputSize; x++)
                {
                    Output[(((o * outputSize) + y) * outputSize) + x] = bias[o] + Window(input, o, y - padding, x - padding);
                }
            }
        }
    }

    private float Window(ReadOnlySpan<float> input, int output, int top, int left)
    {
        // The kernel's rows and columns that lie on the map.
        int firstRow = Math.Max(0, -top), endRow = Math.Min(kernel, size - top);
        int firstColumn = Math.Max(0, -left), endColumn = Math.Min(kernel, size - left);
        float sum = 0;
        for (int c = 0; c < channels; c++)
        {
            for (int i = firstRow; i < endRow; i++)
            {
                int row = (((c * size) + top + i) * size) + left;
                int weights = ((((output * channels) + c) * kernel) + i) * kernel;
                for (int j = firstColumn; j < endColumn; j++)
                {
                    sum += input[row + j] * weight[weights + j];
                }
            }
        }

        return sum;
    }
}
