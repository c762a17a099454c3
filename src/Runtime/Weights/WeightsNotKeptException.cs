namespace NetGen;

/// <summary>A network was loaded with <c>keepWeights: false</c>, and something needs its weights in the form that files have.</summary>
public sealed class WeightsNotKeptException : InvalidOperationException
{
    internal WeightsNotKeptException(string network)
        : base($"{network} was loaded with keepWeights: false, so that its weights are there only as its kernels read them. To save, change, refresh or upload them, load it with keepWeights: true.")
    {
    }
}
