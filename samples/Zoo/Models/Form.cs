using NetGen;

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
}
