using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Maps each result by an activation. For emitted code.</summary>
/// <typeparam name="TActivation">The activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Activate<TActivation> : IEpilogue<Activate<TActivation>>
    where TActivation : struct, IActivation
{
    private readonly TActivation _activation;

    /// <param name="activation">Its constants.</param>
    public Activate(TActivation activation) => _activation = activation;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TSimd, TVector>(TVector value, nint pixel, nint channel)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        _activation.Apply<TSimd, TVector>(value);

    /// <inheritdoc/>
    public Activate<TActivation> From(nint plane, nint row) => this;

    Activate<TActivation> IEpilogue<Activate<TActivation>>.On(in Lattice lattice) => this;
}
