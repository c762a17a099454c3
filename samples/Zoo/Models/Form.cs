using NetGen;
using ZooSample.Report;

namespace ZooSample.Models;

/// <summary>A compiled network, of which the type is known no longer.</summary>
internal abstract class Form
{
    /// <summary>What the compiler knows of it.</summary>
    public abstract NetworkInfo Info { get; }

    /// <summary>Makes instances that run on several threads.</summary>
    /// <param name="weights">The parameters that <see cref="Info"/> names.</param>
    /// <param name="threads">Instances; each has a workspace of its own over the same weights.</param>
    public abstract Workers Start(Weights weights, int threads);

    /// <summary>Measures how long each kernel takes.</summary>
    /// <param name="weights">The parameters that <see cref="Info"/> names.</param>
    /// <param name="seconds">How long to measure.</param>
    public abstract KernelTimes Profile(Weights weights, double seconds);
}

/// <inheritdoc/>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed class Form<TNetwork> : Form
    where TNetwork : INetwork<TNetwork>
{
    /// <inheritdoc/>
    public override NetworkInfo Info => TNetwork.Info;

    /// <inheritdoc/>
    public override Workers Start(Weights weights, int threads) => new Workers<TNetwork>(weights, threads);

    /// <inheritdoc/>
    public override KernelTimes Profile(Weights weights, double seconds) => KernelTimes.Measure(TNetwork.Create(weights), seconds);
}
