using NetGen;

namespace LeNetSample;

/// <summary>Where networks run.</summary>
internal interface IDevice : IDisposable
{
    /// <summary>What the user calls it.</summary>
    string Name { get; }

    /// <summary>A network, ready to run on one thread.</summary>
    IRunner Load<TNetwork>(TNetwork network)
        where TNetwork : INetwork<TNetwork>;
}

/// <summary>A network on a device.</summary>
internal interface IRunner : IDisposable
{
    /// <summary>Runs the network.</summary>
    /// <param name="input">[batch, C, H, W].</param>
    /// <param name="output">Receives [batch, ...].</param>
    /// <param name="batch">How many inputs there are.</param>
    void Forward(ReadOnlySpan<float> input, Span<float> output, int batch);
}
