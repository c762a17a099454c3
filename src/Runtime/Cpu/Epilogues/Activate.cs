using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Maps each result by an activation. For emitted code.</summary>
/// <remarks>Not readonly: C# would copy the activation before each call.</remarks>
/// <param name="activation">Its constants.</param>
/// <typeparam name="TActivation">The activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Activate<TActivation>(TActivation activation) : IEpilogue<Activate<TActivation>>
    where TActivation : struct, IActivation
{
    /// <inheritdoc/>
    public static int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TActivation.Cost;
    }

    /// <inheritdoc/>
    public static bool IsUniform
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector>(TVector value, nint pixel, nint channel)
        where TVector : struct, ISimd<TVector> =>
        activation.Apply<TVector>(value);

    /// <inheritdoc/>
    public Activate<TActivation> From(nint plane, nint row) => this;

    Activate<TActivation> IEpilogue<Activate<TActivation>>.On(in Lattice lattice) => this;
}
