using NetGen;

namespace ZooSample.Models;

/// <summary>Instances of one network that share a batch.</summary>
internal abstract class Workers
{
    /// <summary>Runs the network.</summary>
    /// <param name="input">[batch, C, H, W] in row-major order.</param>
    /// <param name="output">Receives [batch, ...output shape].</param>
    /// <param name="batch">How many inputs there are.</param>
    public abstract void Forward(ReadOnlyMemory<float> input, Memory<float> output, int batch);
}

/// <inheritdoc/>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed class Workers<TNetwork> : Workers
    where TNetwork : INetwork<TNetwork>
{
    private readonly TNetwork[] _twins;

    public Workers(Weights weights, int threads)
    {
        TNetwork first = TNetwork.Create(weights);
        _twins = [first, .. Enumerable.Range(1, threads - 1).Select(_ => first.Share())];
    }

    /// <inheritdoc/>
    /// <remarks>The batch is split: each worker takes consecutive inputs, and an input runs on one thread.</remarks>
    public override void Forward(ReadOnlyMemory<float> input, Memory<float> output, int batch)
    {
        int workers = Math.Min(_twins.Length, batch);
        if (workers == 1) Run(0);
        else Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, Run);

        void Run(int worker)
        {
            int first = (int)((long)batch * worker / workers), count = (int)((long)batch * (worker + 1) / workers) - first;
            int inputs = TNetwork.Info.InputLength, outputs = TNetwork.Info.OutputLength;
            _twins[worker].Forward(input.Span.Slice(first * inputs, count * inputs), output.Span.Slice(first * outputs, count * outputs), count);
        }
    }
}
