namespace NetGen.Benchmarks;

/// <summary>LeNet as one writes it by hand: scalar loops over channels-first arrays, a layer at a time. Batch norm is taken as folded.</summary>
internal sealed class PlainLeNet
{
    private readonly PlainConvolution conv1 = new(1, 6, 5, padding: 2, size: 28);
    private readonly PlainConvolution conv2 = new(6, 16, 5, padding: 2, size: 14);
    private readonly PlainConvolution conv3 = new(16, 120, 5, padding: 0, size: 7);
    private readonly PlainConvolution fc = new(120, 10, 1, padding: 0, size: 1);
    private readonly float[] pooled1 = new float[6 * 14 * 14];
    private readonly float[] pooled2 = new float[16 * 7 * 7];
    private readonly float[] mean = new float[120];

    public void Forward(ReadOnlySpan<float> input, Span<float> output, int batch)
    {
        int length = input.Length / batch;
        for (int n = 0; n < batch; n++)
        {
            conv1.Forward(input.Slice(n * length, length));
            HalveWithReLU(conv1.Output, pooled1, 28);
            conv2.Forward(pooled1);
            HalveWithReLU(conv2.Output, pooled2, 14);
            conv3.Forward(pooled2);
            AverageWithReLU(conv3.Output, mean);
            fc.Forward(mean);
            fc.Output.CopyTo(output.Slice(n * 10, 10));
        }
    }

    private static void HalveWithReLU(float[] map, float[] pooled, int size)
    {
        int half = size / 2;
        for (int i = 0; i < pooled.Length; i++)
        {
            int channel = i / (half * half), y = i / half % half * 2, x = i % half * 2;
            int at = (((channel * size) + y) * size) + x;
            pooled[i] = Math.Max(0, Math.Max(Math.Max(map[at], map[at + 1]), Math.Max(map[at + size], map[at + size + 1])));
        }
    }

    private static void AverageWithReLU(float[] map, float[] mean)
    {
        int area = map.Length / mean.Length;
        for (int c = 0; c < mean.Length; c++)
        {
            float sum = 0;
            for (int i = 0; i < area; i++)
            {
                sum += Math.Max(0, map[(c * area) + i]);
            }

            mean[c] = sum / area;
        }
    }
}
