using System.Collections.Concurrent;
using System.Diagnostics;
using NetGen;

namespace LeNetSample;

/// <summary>Classifies images with any network, and takes the time.</summary>
/// <param name="data">The images.</param>
/// <param name="device">Where it runs.</param>
/// <param name="threads">Threads to use; each has a workspace of its own over the same weights.</param>
internal sealed class Evaluation(FashionMnist data, IDevice device, int threads)
{
    private const int Batch = 64;

    /// <summary>Classifies all images.</summary>
    /// <typeparam name="TNetwork">The network: one channel of 28 x 28, or a multiple of that, onto which each image is tiled.</typeparam>
    /// <param name="weights">Its weights.</param>
    /// <param name="advance">Called with the number of images after each batch, from any thread.</param>
    public VariantResult Run<TNetwork>(Weights weights, Action<int> advance)
        where TNetwork : INetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        TNetwork network = TNetwork.Create(weights);
        float[] outputs = new float[data.Count * info.OutputLength];
        var secondsPerImage = new ConcurrentBag<double>();

        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, worker =>
        {
            using IRunner own = device.Load(network);
            float[] input = new float[Batch * info.InputLength];
            for (int first = worker * Batch; first < data.Count; first += threads * Batch)
            {
                int count = Math.Min(Batch, data.Count - first);
                for (int i = 0; i < count; i++) Tile(data.Image(first + i), input.AsSpan(i * info.InputLength, info.InputLength), info.Input[2]);

                long start = Stopwatch.GetTimestamp();
                own.Forward(input.AsSpan(0, count * info.InputLength), outputs.AsSpan(first * info.OutputLength, count * info.OutputLength), count);
                secondsPerImage.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / count);
                advance(count);
            }
        });

        // The median: the first batches wait for the JIT compiler, and other programs interrupt some.
        double median = secondsPerImage.Order().ElementAt(secondsPerImage.Count / 2);
        return new VariantResult(info, outputs, data.Labels, threads / median);
    }

    /// <summary>Repeats an image over a larger square, as numbers from 0 to 1 (what the weights were trained on).</summary>
    private static void Tile(ReadOnlySpan<byte> image, Span<float> input, int side)
    {
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                input[y * side + x] = image[y % FashionMnist.Side * FashionMnist.Side + x % FashionMnist.Side] / 255f;
    }
}
