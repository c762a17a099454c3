using NetGen;

namespace LeNetSample;

/// <summary>The processor.</summary>
internal sealed class CpuDevice : IDevice
{
    public string Name => "CPU";

    public IRunner Load<TNetwork>(TNetwork network)
        where TNetwork : INetwork<TNetwork> => new Runner<TNetwork>(network.Share());

    public void Dispose()
    {
    }

    private sealed class Runner<TNetwork>(TNetwork network) : IRunner
        where TNetwork : INetwork<TNetwork>
    {
        public void Forward(ReadOnlySpan<float> input, Span<float> output, int batch) => network.Forward(input, output, batch);

        public void Dispose()
        {
        }
    }
}
